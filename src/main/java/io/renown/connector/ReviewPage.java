package io.renown.connector;

import io.renown.review.RawReview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a listing's reviews.
 *
 * @param reviews in the platform's order, with the platform's id
 * @param unread items that cannot be read, each with its reason
 * @param next where the next page is; null at the end
 * @param total the platform's own count of all reviews of the listing; null when it does not say
 * @param version what the platform calls this state of the page, at most 500 characters; null when it does not say
 */
public record ReviewPage(
        List<FoundReview> reviews,
        List<UnreadItem> unread,
        @Nullable String next,
        @Nullable Long total,
        @Nullable String version) {

    public ReviewPage(List<FoundReview> reviews, List<UnreadItem> unread, @Nullable String next, @Nullable Long total) {
        this(reviews, unread, next, total, null);
    }

    /** It is as it was when it had this version: nothing of it is sent again. */
    public static ReviewPage unchanged(@Nullable String version) {
        return new ReviewPage(List.of(), List.of(), null, null, version);
    }

    /**
     * @param replyState the platform's own word for what became of the reply; null when it does not say
     */
    public record FoundReview(RawReview review, @Nullable String replyState) {}
}
