package io.renown.publicapi;

import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Ids as callers see them: 13 characters of Crockford base32. */
final class Ids {

    private Ids() {}

    /** @throws Problem for what is no id: the answer an unknown id gets */
    static long parse(String text) {
        OptionalLong id = Tsid.parse(text);
        if (id.isEmpty()) {
            throw Problem.notFound();
        }
        return id.getAsLong();
    }

    static @Nullable String format(@Nullable Long id) {
        return id == null ? null : Tsid.format(id);
    }
}
