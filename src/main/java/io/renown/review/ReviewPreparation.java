package io.renown.review;

import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All that can be done for a batch before its transaction begins: this costs more than writing it. */
@Component
class ReviewPreparation {

    private static final Logger log = LoggerFactory.getLogger(ReviewPreparation.class);

    private final HeldReviews heldReviews;
    private final ReviewAnalyzer analyzer;
    private final TenantWords words;

    ReviewPreparation(HeldReviews heldReviews, ReviewAnalyzer analyzer, TenantWords words) {
        this.heldReviews = heldReviews;
        this.analyzer = analyzer;
        this.words = words;
    }

    PreparedReviews prepare(long listingId, List<RawReview> incoming) {
        Map<String, IdentifiedReview> byId = LinkedHashMap.newLinkedHashMap(incoming.size());
        incoming.forEach(raw -> {
            IdentifiedReview review = IdentifiedReview.of(raw);
            byId.put(review.platformReviewId(), review);
        });
        Map<String, HeldReviews.Held> held = heldReviews.find(listingId, byId.keySet());
        Map<String, ReviewAnalysis> analyses = new HashMap<>();
        byId.forEach((id, review) -> {
            HeldReviews.Held known = held.get(id);
            if (known == null || !review.saysTheSameAs(known.contentHash())) {
                analyses.put(id, analyze(review.raw()));
            }
        });
        return new PreparedReviews(byId, analyses, incoming.size());
    }

    ReviewAnalysis analyze(RawReview raw) {
        ReviewContent content = new ReviewContent(
                raw.title(),
                raw.text(),
                raw.rating() == null ? null : raw.rating().normalized(),
                raw.language());
        return analyze(analyzer, words.ofCurrentTenant(), content);
    }

    /**
     * A review on which the analysis fails comes in as one that is not understood: it must not hold up its batch. Its source
     * is told, and the next version tries it again.
     */
    static ReviewAnalysis analyze(ReviewAnalyzer analyzer, OwnWords own, ReviewContent content) {
        try {
            return analyzer.analyze(content, own);
        } catch (RuntimeException | StackOverflowError e) {
            log.error(
                    "a review of {} letters could not be understood and comes in without analysis",
                    content.text().length(),
                    e);
            return ReviewAnalysis.notUnderstood(
                    analyzer.modelVersion() + own.mark(), e.getClass().getSimpleName());
        }
    }
}
