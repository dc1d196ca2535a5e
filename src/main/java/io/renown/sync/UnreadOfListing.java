package io.renown.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of the platform that could not be read.
 *
 * @param item as the platform sent it, shortened; null when it was kept long enough
 * @param reason plain English
 */
public record UnreadOfListing(@Nullable String item, String reason, Instant firstAt, Instant lastAt) {}
