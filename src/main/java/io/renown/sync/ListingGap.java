package io.renown.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which reviews of a listing may have been missed.
 *
 * @param to null while it lasts
 */
public record ListingGap(
        GapKind kind, Instant from, @Nullable Instant to) {}
