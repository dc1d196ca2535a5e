package io.renown.review.authenticity;

import io.renown.review.authenticity.AuthenticityReport.Evidence;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole passage that other reviews of the listing have as well, although they are no copies otherwise. */
final class RepeatedPhrase implements Suspicion {

    /** Letters in a row that hardly come together twice by chance. */
    private static final int PASSAGE = 32;

    private static final int DENSE_PASSAGE = 12;

    private static final Duration AROUND = Duration.ofDays(30);
    private static final int COMPARED = 150;
    private static final int FEW = 2;
    private static final int MANY = 5;
    private static final int SHOWN = 8;

    private final ComparedReviews reviews;

    RepeatedPhrase(ComparedReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        String letters = Letters.of(review.whole());
        int length = Letters.isDense(letters) ? DENSE_PASSAGE : PASSAGE;
        if (letters.length() < length) {
            return Optional.empty();
        }
        Set<String> passages = passages(letters, length);
        List<Evidence> others = new ArrayList<>();
        for (ComparedReview other : reviews.ofListing(
                review.listingId(),
                review.publishedAt().minus(AROUND),
                review.publishedAt().plus(AROUND),
                COMPARED)) {
            if (other.id() != review.id() && !isCopy(review, other) && shares(passages, other, length)) {
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

    private static Set<String> passages(String letters, int length) {
        Set<String> passages = new HashSet<>();
        for (int i = 0; i + length <= letters.length(); i++) {
            passages.add(letters.substring(i, i + length));
        }
        return passages;
    }

    private static boolean shares(Set<String> passages, ComparedReview other, int length) {
        String letters = Letters.of(other.whole());
        for (int i = 0; i + length <= letters.length(); i++) {
            if (passages.contains(letters.substring(i, i + length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCopy(ComparedReview one, ComparedReview other) {
        return one.signature() != null
                && other.signature() != null
                && one.signature().isNearCopyOf(other.signature());
    }
}
