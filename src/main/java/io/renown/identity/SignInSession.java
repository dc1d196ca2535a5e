package io.renown.identity;

import java.time.Instant;

/**
 * A place where the person is signed in.
 *
 * @param lastSeenAt exact to some minutes
 * @param agent the browser's name for itself, at most 120 characters
 * @param current whether it is the session that asks
 */
public record SignInSession(
        long id, Instant createdAt, Instant lastSeenAt, String address, String agent, boolean current) {}
