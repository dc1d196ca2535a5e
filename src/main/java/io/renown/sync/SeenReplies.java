package io.renown.sync;

import io.renown.connector.ReviewPage.FoundReview;
import io.renown.review.ReplySighting;
import io.renown.review.ReplySightings;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes on what platforms show as replies, to whoever keeps track of them. */
@Component
class SeenReplies {

    private final ObjectProvider<ReplySightings> listeners;

    SeenReplies(ObjectProvider<ReplySightings> listeners) {
        this.listeners = listeners;
    }

    /** After the reviews were taken in, outside of any transaction. */
    void seen(long listingId, List<FoundReview> found) {
        List<ReplySighting> page = found.stream()
                .filter(one -> one.review().platformReviewId() != null)
                .map(one -> new ReplySighting(
                        Objects.requireNonNull(one.review().platformReviewId()),
                        one.review().replyText(),
                        one.review().replyAt(),
                        one.replyState()))
                .toList();
        if (!page.isEmpty()) {
            listeners.forEach(listener -> listener.seen(listingId, page));
        }
    }
}
