package io.renown.review;

import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.authenticity.Estimate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one review.
 *
 * @param whole title, line break and text, or the text alone: what offsets of mentions and hits count in
 * @param replyText what stands on the platform, whoever wrote it
 * @param replyMark where the tenant's own reply stands; null without one
 * @param topicId as {@link Topics} knows it; null for none
 * @param sentimentBasis how far the confidence of the sentiment is to be believed
 * @param aspectVersion which analysis found the aspects
 * @param deepVersion which deep pass the sentiment is of; empty while it is that of the fast pass
 * @param corrected whether a correction counts for it, or may have counted for an older text
 * @param suspicion whether it may not be genuine, as estimated in the background; null where nobody looked at it yet
 * @param suspicionAt as of when; null while it is to be looked at, again perhaps
 * @param versions how often its words were seen to change, plus one
 * @param earlier the replaced words, newest first
 */
public record ReviewDetails(
        long id,
        long listingId,
        long brandId,
        String platform,
        String platformReviewId,
        String author,
        @Nullable Rating rating,
        String title,
        String text,
        String whole,
        Instant publishedAt,
        @Nullable Instant editedAt,
        Instant receivedAt,
        @Nullable Instant removedAt,
        @Nullable String orderNumber,
        @Nullable String sku,
        @Nullable String variant,
        @Nullable String country,
        @Nullable Boolean verified,
        int likes,
        @Nullable String url,
        @Nullable String replyText,
        @Nullable Instant replyAt,
        @Nullable ReplyMark replyMark,
        String language,
        Sentiment sentiment,
        double sentimentConfidence,
        double sentimentScore,
        SentimentBasis sentimentBasis,
        double emotion,
        List<AspectMention> aspects,
        List<RiskMention> risks,
        @Nullable Long topicId,
        String modelVersion,
        String deepVersion,
        String aspectVersion,
        boolean corrected,
        @Nullable Estimate suspicion,
        @Nullable Instant suspicionAt,
        WorkState workState,
        @Nullable Long assigneeId,
        List<Long> labelIds,
        int versions,
        List<Version> earlier,
        List<Note> notes) {

    /** False where the fast pass failed on it: what it would say is missing, and its next version tries again. */
    public boolean isUnderstood() {
        return !modelVersion.startsWith(ReviewAnalysis.FAILED);
    }

    /** Words that a newer version replaced. */
    public record Version(int number, @Nullable Rating rating, String title, String text, Instant replacedAt) {}

    /** A remark among members. */
    public record Note(long id, long memberId, String text, Instant createdAt) {}
}
