package io.renown.identity;

import java.time.Instant;

/**
 * Somebody who runs the portal.
 *
 * @param secondFactor whether their sign-in here asks for a code
 */
public record PortalOperator(long personId, String email, String name, Instant grantedAt, boolean secondFactor) {}
