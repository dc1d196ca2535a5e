package io.renown.review.authenticity;

import io.renown.review.authenticity.AuthenticityReport.Evidence;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A name that reviewed several listings within a day. Names that many share, or that are masked, say nothing. */
final class OneDayReviewer implements Suspicion {

    static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final int MOST = 50;
    private static final int FEW = 3;
    private static final int MANY = 6;
    private static final int SHOWN = 8;

    private static final Set<String> NOBODY = Set.of(
            "anonymous",
            "a google user",
            "amazon customer",
            "guest",
            "user",
            "customer",
            "匿名",
            "匿名用户",
            "匿名買家",
            "匿名使用者",
            "kunde",
            "cliente",
            "client",
            "anonyme",
            "anónimo",
            "익명",
            "匿名さん",
            "amazon カスタマー");

    private final ComparedReviews reviews;

    OneDayReviewer(ComparedReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Reason> examine(ComparedReview review) {
        String author = review.author().strip();
        if (author.length() < 2 || author.contains("*") || NOBODY.contains(author.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        List<ComparedReview> same = reviews.byAuthor(
                review,
                review.publishedAt().minus(HALF_A_DAY),
                review.publishedAt().plus(HALF_A_DAY),
                MOST);
        long listings = same.stream().map(ComparedReview::listingId).distinct().count();
        if (same.size() < FEW || listings < 2) {
            return Optional.empty();
        }
        List<Evidence> evidence = same.stream()
                .filter(other -> other.id() != review.id())
                .limit(SHOWN)
                .map(other -> Evidence.of(other, 0))
                .toList();
        Grade grade = same.size() >= MANY ? Grade.MEDIUM : Grade.LOW;
        return Optional.of(new Reason(Kind.ONE_DAY_REVIEWER, grade, same.size(), 0, "", evidence));
    }
}
