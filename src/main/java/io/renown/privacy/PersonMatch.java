package io.renown.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be the person's. A name is no identity: a member decides.
 *
 * @param who the name it shows
 * @param where listing or brand, with what it is known by there
 * @param excerpt its beginning
 * @param orderNumber that links it to others
 */
public record PersonMatch(
        HeldThing thing,
        String who,
        String where,
        String excerpt,
        @Nullable String orderNumber,
        @Nullable Instant at) {}
