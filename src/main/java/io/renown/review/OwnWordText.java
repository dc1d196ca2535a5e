package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Own words as lines of a TSV: phrase, language (or {@code any}), kind ({@code risk}, {@code aspect}, {@code polar}), which
 * risk or aspect, polarity ({@code positive}, {@code neutral}, {@code negative}, or nothing).
 */
final class OwnWordText {

    static final String HEADING = "phrase\tlanguage\tkind\tmeans\tpolarity";

    private OwnWordText() {}

    static String write(List<OwnWord> words) {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        for (OwnWord word : words) {
            RiskKind risk = word.risk();
            Aspect aspect = word.aspect();
            Sentiment polarity = word.polarity();
            text.append(word.phrase())
                    .append('\t')
                    .append(word.language().isEmpty() ? "any" : word.language())
                    .append('\t')
                    .append(slug(word.kind()))
                    .append('\t')
                    .append(risk != null ? slug(risk) : aspect != null ? aspect.slug() : "")
                    .append('\t')
                    .append(polarity == null ? "" : slug(polarity))
                    .append('\n');
        }
        return text.toString();
    }

    /** Empty for a line that means nothing. */
    static Optional<OwnWord> read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3) {
            return Optional.empty();
        }
        String language = cells[1].strip().toLowerCase(Locale.ROOT);
        String means = cells.length > 3 ? cells[3].strip().toLowerCase(Locale.ROOT) : "";
        String judged = cells.length > 4 ? cells[4].strip().toLowerCase(Locale.ROOT) : "";
        Sentiment polarity = of(Sentiment.values(), judged);
        RiskKind risk = of(RiskKind.values(), means);
        Aspect aspect = of(Aspect.values(), means);
        if (!judged.isEmpty() && polarity == null) {
            return Optional.empty();
        }
        String phrase = cells[0].strip();
        String spoken = language.equals("any") ? "" : language;
        return switch (cells[2].strip().toLowerCase(Locale.ROOT)) {
            case "risk" -> risk == null ? Optional.empty() : Optional.of(new OwnWord(phrase, spoken, risk, null, null));
            case "aspect" ->
                aspect == null ? Optional.empty() : Optional.of(new OwnWord(phrase, spoken, null, aspect, polarity));
            case "polar" ->
                polarity == null ? Optional.empty() : Optional.of(new OwnWord(phrase, spoken, null, null, polarity));
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> @Nullable E of(E[] all, String slug) {
        return Arrays.stream(all)
                .filter(each -> Objects.equals(slug(each), slug))
                .findFirst()
                .orElse(null);
    }

    private static String slug(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
