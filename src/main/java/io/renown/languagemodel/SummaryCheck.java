package io.renown.languagemodel;

import io.renown.languagemodel.ReviewSummary.Refusal;
import io.renown.languagemodel.ReviewSummary.Sentence;
import io.renown.shared.TextCut;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds each sentence of a summary against the reviews it names: they must be of the set, and say what is quoted of them,
 * case, spaces and punctuation aside.
 */
final class SummaryCheck {

    /** What stands under a label that the model was given. */
    record Read(long reviewId, String words) {}

    /** Letters; a Han, Kana or Hangul one says as much as three. */
    private static final int SHORTEST_QUOTE = 9;

    private static final Pattern SITE = Pattern.compile("[a-z0-9]\\.[a-z]{2,12}/");
    private static final int LONGEST_SENTENCE = 600;

    private final Map<String, Read> reviews;

    SummaryCheck(Map<String, Read> reviews) {
        this.reviews = Map.copyOf(reviews);
    }

    Sentence check(JsonNode said) {
        String text = TextCut.mended(said.at("/sentence").asString("").strip());
        List<Long> ids = new ArrayList<>();
        Refusal refused = leadsElsewhere(text) ? Refusal.LEADS_ELSEWHERE : null;
        JsonNode evidence = said.at("/evidence");
        if (!evidence.isArray() || evidence.isEmpty()) {
            return new Sentence(shortened(text), ids, refused == null ? Refusal.NO_EVIDENCE : refused);
        }
        for (JsonNode one : evidence.valueStream().toList()) {
            Read review = reviews.get(one.at("/review").asString(""));
            Refusal fault = fault(review, one.at("/quote").asString(""));
            if (review != null && !ids.contains(review.reviewId())) {
                ids.add(review.reviewId());
            }
            refused = refused == null ? fault : refused;
        }
        return new Sentence(shortened(text), ids, refused);
    }

    private static @Nullable Refusal fault(@Nullable Read review, String quote) {
        if (review == null) {
            return Refusal.UNKNOWN_REVIEW;
        }
        String sought = folded(quote);
        return weight(sought) < SHORTEST_QUOTE || !folded(review.words()).contains(sought)
                ? Refusal.QUOTE_NOT_FOUND
                : null;
    }

    private static boolean leadsElsewhere(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.contains("http:")
                || small.contains("https:")
                || small.contains("www.")
                || SITE.matcher(small).find();
    }

    private static long weight(String folded) {
        return folded.codePoints()
                .mapToLong(c ->
                        Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7A3 ? 3 : 1)
                .sum();
    }

    private static String shortened(String text) {
        return TextCut.beginning(text, LONGEST_SENTENCE);
    }

    private static String folded(String words) {
        StringBuilder kept = new StringBuilder(words.length());
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
