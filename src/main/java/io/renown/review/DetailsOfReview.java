package io.renown.review;

import io.renown.review.analysis.ReviewAnalyzer;
import java.util.List;

/** The row as the record that leaves the module. */
final class DetailsOfReview {

    private DetailsOfReview() {}

    static ReviewDetails of(
            Review review,
            ReviewAnalyzer analyzer,
            List<ReviewDetails.Version> earlier,
            List<ReviewDetails.Note> notes) {
        return new ReviewDetails(
                review.id(),
                review.listingId(),
                review.brandId(),
                review.platform(),
                review.platformReviewId(),
                review.author(),
                review.rating().orElse(null),
                review.title(),
                review.text(),
                review.whole(),
                review.publishedAt(),
                review.editedAt(),
                review.receivedAt(),
                review.removedAt(),
                review.orderNumber(),
                review.sku(),
                review.variant(),
                review.country(),
                review.verified(),
                review.likes(),
                review.url(),
                review.replyText(),
                review.replyAt(),
                review.replyMark(),
                review.language(),
                review.sentiment(),
                review.sentimentConfidence(),
                review.sentimentScore(),
                review.sentimentBasis(analyzer),
                review.emotion(),
                review.aspects(),
                review.risks(),
                review.topicId(),
                review.modelVersion(),
                review.deepVersion(),
                review.aspectVersion(),
                review.isCorrected() || review.versions() > 1,
                review.suspicion(),
                review.suspicionAt(),
                review.workState(),
                review.assigneeId(),
                review.labelIds(),
                review.versions(),
                earlier,
                notes);
    }
}
