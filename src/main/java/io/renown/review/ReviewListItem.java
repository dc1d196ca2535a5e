package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.authenticity.Estimate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A review as lists show it.
 *
 * @param stars 1-5 of the normalised rating, 0 without one
 * @param snippet the beginning of the words, or the part around the first hit; hits marked
 * @param sentimentBasis how far the confidence is to be believed
 * @param aspects the polarity of each aspect mentioned, negative when passages disagree
 * @param topicId as {@link Topics} knows it; null for none
 * @param suspicion whether it may not be genuine, as estimated in the background; null where nobody looked at it yet
 * @param suspicionAt as of when; null while it is to be looked at, again perhaps
 */
public record ReviewListItem(
        long id,
        long listingId,
        long brandId,
        String platform,
        String author,
        @Nullable Rating rating,
        int stars,
        List<Passage> snippet,
        Instant publishedAt,
        String language,
        Sentiment sentiment,
        double sentimentConfidence,
        SentimentBasis sentimentBasis,
        Map<Aspect, Sentiment> aspects,
        @Nullable Long topicId,
        boolean risky,
        @Nullable Estimate suspicion,
        @Nullable Instant suspicionAt,
        boolean replied,
        boolean edited,
        boolean removed,
        WorkState workState,
        @Nullable Long assigneeId,
        Set<Long> labelIds,
        @Nullable String sku) {

    /** A run of text that is a hit of the search, or is not. */
    public record Passage(String text, boolean hit) {}
}
