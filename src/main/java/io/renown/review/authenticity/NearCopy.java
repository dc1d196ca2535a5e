package io.renown.review.authenticity;

import io.renown.review.analysis.TextSignature;
import io.renown.review.authenticity.AuthenticityReport.Evidence;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Other reviews with nearly the same words. The index names candidates by their words, signatures decide. */
final class NearCopy implements Suspicion {

    /** Shorter praise is said alike by many. */
    static final int LETTERS = 20;

    static final int CANDIDATES = 60;
    private static final int SHOWN = 8;
    private static final int MANY = 3;
    /** Above this, hardly a word differs. */
    private static final double SAME = 0.9;

    private final ComparedReviews reviews;

    NearCopy(ComparedReviews reviews) {
        this.reviews = reviews;
    }

    /** The likest first; none of a text that is too short. */
    List<Evidence> copies(ComparedReview review) {
        TextSignature signature = review.signature();
        if (signature == null || Letters.count(review.whole()) < LETTERS) {
            return List.of();
        }
        List<Evidence> copies = new ArrayList<>();
        for (ComparedReview other : reviews.alike(review, CANDIDATES)) {
            double similarity = other.signature() == null ? 0 : signature.similarityTo(other.signature());
            if (similarity >= TextSignature.NEAR_COPY && other.id() != review.id()) {
                copies.add(Evidence.of(other, similarity));
            }
        }
        copies.sort(Comparator.comparingDouble(Evidence::similarity).reversed().thenComparing(Evidence::reviewId));
        return copies;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        List<Evidence> copies = copies(review);
        if (copies.isEmpty()) {
            return Optional.empty();
        }
        Grade grade =
                copies.size() >= MANY ? Grade.HIGH : copies.getFirst().similarity() >= SAME ? Grade.MEDIUM : Grade.LOW;
        return Optional.of(new Reason(
                Kind.NEAR_COPY, grade, copies.size(), 0, "", copies.subList(0, Math.min(SHOWN, copies.size()))));
    }
}
