package io.renown.review.authenticity;

import io.renown.shared.TextCut;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What speaks against a review being genuine, and how strongly all in all. An estimate, not proof.
 *
 * @param reasons the strongest first
 */
public record AuthenticityReport(Grade grade, List<Reason> reasons) {

    /** What was noticed. */
    public enum Kind {
        /** Other reviews have nearly the same words. */
        NEAR_COPY,
        /** Many reviews of its listing at once, against what is usual there. */
        BURST,
        /** Its author wrote of several listings on one day. */
        ONE_DAY_REVIEWER,
        /** A whole passage of it stands in other reviews of its listing. */
        REPEATED_PHRASE,
        /** The words and the stars say the opposite. */
        RATING_MISMATCH,
        /** It sends readers to somebody else. */
        COMPETITOR;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param count reviews it rests on, or 0 where it rests on the words of the review itself
     * @param usual what would have been usual instead, 0 where nothing is
     * @param passage words of the review that it rests on, empty where it rests on others
     * @param evidence some of the other reviews
     * @param mentions competitors that it names
     */
    public record Reason(
            Kind kind,
            Grade grade,
            long count,
            double usual,
            String passage,
            List<Evidence> evidence,
            List<Mention> mentions) {

        public Reason {
            evidence = List.copyOf(evidence);
            mentions = List.copyOf(mentions);
        }

        Reason(Kind kind, Grade grade, long count, double usual, String passage, List<Evidence> evidence) {
            this(kind, grade, count, usual, passage, evidence, List.of());
        }
    }

    /**
     * @param competitor as the tenant entered it
     * @param words of the review, with the name among them
     */
    public record Mention(String competitor, String words) {}

    /**
     * @param similarity 0 to 1, share of what both texts have; 0 where the words do not matter
     * @param snippet how its words begin
     */
    public record Evidence(
            long reviewId, String author, Instant publishedAt, int stars, String snippet, double similarity) {

        private static final int LONGEST = 160;

        static Evidence of(ComparedReview review, double similarity) {
            String words = review.whole().strip();
            String snippet = words.length() > LONGEST ? TextCut.beginning(words, LONGEST) + "…" : words;
            return new Evidence(
                    review.id(), review.author(), review.publishedAt(), review.stars(), snippet, similarity);
        }
    }

    static final AuthenticityReport NOTHING = new AuthenticityReport(Grade.NONE, List.of());

    public AuthenticityReport {
        reasons = List.copyOf(reasons);
    }

    /** As strong as its strongest reason; several lesser ones weigh like one of the next grade. */
    static AuthenticityReport of(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return NOTHING;
        }
        List<Reason> sorted = reasons.stream()
                .sorted((one, other) -> other.grade().compareTo(one.grade()))
                .toList();
        Grade strongest = sorted.getFirst().grade();
        long alike =
                sorted.stream().filter(reason -> reason.grade() == strongest).count();
        boolean raised = strongest == Grade.MEDIUM && alike >= 2 || strongest == Grade.LOW && alike >= 3;
        return new AuthenticityReport(raised ? Grade.values()[strongest.ordinal() + 1] : strongest, sorted);
    }
}
