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
        ReviewWords words = review.words();
        Circumstances circumstances = review.circumstances();
        ReplyOfReview reply = review.reply();
        Findings findings = review.findings();
        Judgement judgement = review.judgement();
        Passes passes = review.passes();
        Handling handling = review.handling();
        return new ReviewDetails(
                review.id(),
                review.listingId(),
                review.brandId(),
                review.platform(),
                review.platformReviewId(),
                words.author(),
                words.rating().orElse(null),
                words.title(),
                words.text(),
                review.whole(),
                words.publishedAt(),
                words.editedAt(),
                review.receivedAt(),
                review.removedAt(),
                circumstances.orderNumber(),
                circumstances.sku(),
                circumstances.variant(),
                circumstances.country(),
                circumstances.verified(),
                circumstances.likes(),
                circumstances.url(),
                reply.text(),
                reply.at(),
                reply.mark(),
                findings.language(),
                judgement.sentiment(),
                judgement.confidence(),
                judgement.score(),
                review.sentimentBasis(analyzer),
                findings.emotion(),
                judgement.aspects(),
                findings.risks(),
                judgement.topicId(),
                passes.modelVersion(),
                passes.deepVersion(),
                passes.aspectVersion(),
                judgement.isCorrected() || words.versions() > 1,
                review.suspicion(),
                review.suspicionAt(),
                handling.state(),
                handling.assigneeId(),
                handling.labelIds(),
                words.versions(),
                earlier,
                notes);
    }
}
