package io.renown.review.authenticity;

import io.renown.review.authenticity.AuthenticityReport.Evidence;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A whole passage that other reviews of the listing have as well, although they are no copies otherwise. */
final class RepeatedPhrase implements Suspicion {

    /** Letters in a row that hardly come together twice by chance. */
    private static final int PASSAGE = 32;

    private static final int DENSE_PASSAGE = 12;

    static final Duration AROUND = Duration.ofDays(30);
    static final int COMPARED = 150;
    private static final int FEW = 2;
    private static final int MANY = 5;
    private static final int SHOWN = 8;

    private final ComparedReviews reviews;
    private final PassageShelf shelf = new PassageShelf();

    RepeatedPhrase(ComparedReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        int length = Letters.isDense(Letters.of(review.whole())) ? DENSE_PASSAGE : PASSAGE;
        Passages passages = shelf.of(review, length);
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        List<Evidence> others = new ArrayList<>();
        for (ComparedReview other : reviews.ofListing(
                review.listingId(),
                review.publishedAt().minus(AROUND),
                review.publishedAt().plus(AROUND),
                COMPARED)) {
            if (other.id() != review.id() && passages.anyIn(shelf.of(other, length)) && !isCopy(review, other)) {
                others.add(Evidence.of(other, 0));
            }
        }
        if (others.size() < FEW) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                Kind.REPEATED_PHRASE,
                others.size() >= MANY ? Grade.MEDIUM : Grade.LOW,
                others.size(),
                0,
                "",
                others.subList(0, Math.min(SHOWN, others.size()))));
    }

    private static boolean isCopy(ComparedReview one, ComparedReview other) {
        return one.signature() != null
                && other.signature() != null
                && one.signature().isNearCopyOf(other.signature());
    }
}
