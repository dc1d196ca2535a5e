package io.renown.publicapi;

import io.renown.publicapi.problem.RefusedParameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
record ApiList<T>(
        List<T> items,

        @Schema(description = "Give it as `cursor` for the next page; null at the end.", nullable = true) @Nullable
        String nextCursor,

        @Schema(description = "How many there are on all pages.")
        long total) {

    static final int DEFAULT_LIMIT = 50;
    static final int LARGEST_LIMIT = 200;

    static <T> ApiList<T> whole(List<T> items) {
        return new ApiList<>(items, null, items.size());
    }

    /**
     * A page of a list that is at hand as a whole.
     *
     * @param id of an item, stable and unique; the cursor names the last one of the page before
     * @throws RefusedParameter {@code cursor} when it names nothing on this list
     */
    static <T> ApiList<T> page(List<T> all, Function<T, String> id, QueryParameters query) {
        int limit = query.limit();
        int from = query.single("cursor")
                .map(cursor -> 1 + indexOf(all, id, decoded(cursor)))
                .orElse(0);
        List<T> items = all.subList(from, Math.min(all.size(), from + limit));
        boolean atEnd = from + items.size() >= all.size();
        return new ApiList<>(List.copyOf(items), atEnd ? null : encoded(id.apply(items.getLast())), all.size());
    }

    private static <T> int indexOf(List<T> all, Function<T, String> id, String wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw new RefusedParameter("cursor", "cursor");
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedParameter("cursor", "cursor");
        }
    }
}
