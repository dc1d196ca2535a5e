package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report card of a review, made when it is looked at: what others said since counts too. */
@Service
public class AuthenticityService {

    private final ComparedReviews reviews;
    private final ReviewAnalyzer analyzer;
    private final CompetitorNames names;

    AuthenticityService(ComparedReviews reviews, ReviewAnalyzer analyzer, CompetitorNames names) {
        this.reviews = reviews;
        this.analyzer = analyzer;
        this.names = names;
    }

    /** @throws Problem when there is no such review, or none that the actor may see */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public AuthenticityReport report(long reviewId) {
        ComparedReview review = reviews.find(reviewId).orElseThrow(Problem::notFound);
        return new Suspicions(reviews, analyzer, names).examine(review);
    }
}
