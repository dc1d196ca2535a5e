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
                review.words().author(),
                review.words().rating().orElse(null),
                review.words().title(),
                review.words().text(),
                review.whole(),
                review.words().publishedAt(),
                review.words().editedAt(),
                review.receivedAt(),
                review.removedAt(),
                review.circumstances().orderNumber(),
                review.circumstances().sku(),
                review.circumstances().variant(),
                review.circumstances().country(),
                review.circumstances().verified(),
                review.circumstances().likes(),
                review.circumstances().url(),
                review.reply().text(),
                review.reply().at(),
                review.reply().mark(),
                review.findings().language(),
                review.judgement().sentiment(),
                review.judgement().confidence(),
                review.judgement().score(),
                review.sentimentBasis(analyzer),
                review.findings().emotion(),
                review.judgement().aspects(),
                review.findings().risks(),
                review.judgement().topicId(),
                review.passes().modelVersion(),
                review.passes().deepVersion(),
                review.passes().aspectVersion(),
                review.judgement().isCorrected() || review.words().versions() > 1,
                review.suspicion(),
                review.suspicionAt(),
                review.handling().state(),
                review.handling().assigneeId(),
                review.handling().labelIds(),
                review.words().versions(),
                earlier,
                notes);
    }
}
