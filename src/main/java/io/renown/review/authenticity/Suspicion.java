package io.renown.review.authenticity;

import java.util.Optional;

/** One thing that may be noticed about a review. */
interface Suspicion {

    Optional<AuthenticityReport.Reason> examine(ComparedReview review);
}
