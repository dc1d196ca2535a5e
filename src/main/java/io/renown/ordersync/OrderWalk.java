package io.renown.ordersync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the walk over an account's orders stands.
 *
 * @param nextPage null at its beginning
 * @param since what it asks for: changes after that; null for all
 * @param beganAt null when none is under way
 * @param failures in a row
 */
record OrderWalk(
        @Nullable String nextPage,
        @Nullable Instant since,
        @Nullable Instant beganAt,
        int failures) {}
