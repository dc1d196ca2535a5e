package io.renown.review.authenticity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Passages of the reviews asked for last: in a run, one review is compared with the same others as the next one. */
final class PassageShelf {

    private static final int MOST = 1_000;

    private record Key(long reviewId, int length) {}

    private final Map<Key, Passages> shelf = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Passages> eldest) {
            return size() > MOST;
        }
    };

    Passages of(ComparedReview review, int length) {
        return shelf.computeIfAbsent(
                new Key(review.id(), length), key -> Passages.of(Letters.of(review.whole()), length));
    }
}
