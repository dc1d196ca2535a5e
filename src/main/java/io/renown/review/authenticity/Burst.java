package io.renown.review.authenticity;

import io.renown.review.authenticity.AuthenticityReport.Evidence;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** More reviews of the listing within a day around this one than in its usual days: those of the two months before. */
final class Burst implements Suspicion {

    static final Duration HALF_A_DAY = Duration.ofHours(12);
    static final int USUAL_DAYS = 60;
    static final int FEWEST = 8;
    private static final double TIMES = 4;
    private static final double MANY_TIMES = 10;
    /** Standard deviations of a count above its expectation. */
    private static final double SURPRISE = 4;

    static final int SHOWN = 8;

    private final ComparedReviews reviews;

    Burst(ComparedReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        Instant from = review.publishedAt().minus(HALF_A_DAY);
        Instant to = review.publishedAt().plus(HALF_A_DAY);
        long count = reviews.countOfListing(review.listingId(), from, to);
        if (count < FEWEST) {
            return Optional.empty();
        }
        Instant first = from.minus(Duration.ofDays(USUAL_DAYS));
        double usual = (double) reviews.countOfListing(review.listingId(), first, from) / USUAL_DAYS;
        // A listing without a past was just opened or just taken in: nothing is unusual there yet.
        if (usual == 0 || count < usual * TIMES || count < usual + SURPRISE * StrictMath.sqrt(usual)) {
            return Optional.empty();
        }
        List<Evidence> evidence = reviews.ofListing(review.listingId(), from, to, SHOWN + 1).stream()
                .filter(other -> other.id() != review.id())
                .limit(SHOWN)
                .map(other -> Evidence.of(other, 0))
                .toList();
        Grade grade = count >= usual * MANY_TIMES ? Grade.MEDIUM : Grade.LOW;
        return Optional.of(new Reason(Kind.BURST, grade, count, usual, "", evidence));
    }
}
