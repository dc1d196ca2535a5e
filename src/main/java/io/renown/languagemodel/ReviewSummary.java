package io.renown.languagemodel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a language model says of a set of reviews, and what of it is borne out by them.
 *
 * @param reviews how many were read
 * @param model its name
 */
public record ReviewSummary(int reviews, List<Sentence> sentences, String model) {

    public ReviewSummary {
        sentences = List.copyOf(sentences);
    }

    /**
     * @param reviewIds the reviews it rests on
     * @param refused why it does not count; null when each review it names says what it quotes
     */
    public record Sentence(
            String text, List<Long> reviewIds, @Nullable Refusal refused) {

        public Sentence {
            reviewIds = List.copyOf(reviewIds);
        }
    }

    /** Why a sentence does not count. */
    public enum Refusal {
        NO_EVIDENCE,
        UNKNOWN_REVIEW,
        QUOTE_NOT_FOUND,
        LEADS_ELSEWHERE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
