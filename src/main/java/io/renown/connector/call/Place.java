package io.renown.connector.call;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a walk through pages stands; what callers hand back as an opaque cursor.
 *
 * @param cursor the platform's word, or the address of the next page
 * @param page number of the page
 * @param offset items before the page
 * @param seen items of the pages before, in this stretch
 * @param from beginning of the stretch of time, where the platform wants one
 * @param to its end
 * @param reach how far back the walk goes
 */
record Place(
        @Nullable String cursor,
        int page,
        long offset,
        long seen,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant reach) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IllegalArgumentException for a text that is none of ours */
    static Place parse(String text) {
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(text), Place.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }

    String format() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    }
}
