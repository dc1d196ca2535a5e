package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalyzer;
import java.util.List;
import java.util.Optional;

/**
 * All that may be noticed about a review: the one set of rules, for the report card of an opened review as for the estimate of
 * thousands. What differs is where the others come from. For one report, or one run: it remembers what it read.
 */
final class Suspicions {

    private final List<Suspicion> all;

    Suspicions(ComparedReviews reviews, ReviewAnalyzer analyzer, CompetitorNames names) {
        this.all = List.of(
                new NearCopy(reviews),
                new Burst(reviews),
                new OneDayReviewer(reviews),
                new RepeatedPhrase(reviews),
                new RatingMismatch(analyzer),
                new CompetitorMention(names));
    }

    AuthenticityReport examine(ComparedReview review) {
        if (review.whole().isBlank()) {
            return AuthenticityReport.NOTHING;
        }
        return AuthenticityReport.of(all.stream()
                .map(suspicion -> suspicion.examine(review))
                .flatMap(Optional::stream)
                .toList());
    }
}
