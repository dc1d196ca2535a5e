package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Mentions as they stand in a column of the review's row: {@code TASTE:P:82:4:17 ...} (aspect, polarity, percent of
 * confidence, offsets) and {@code SAFETY:30:32 ...}. One row holds a review with all that was understood of it.
 */
final class AnalysisText {

    /** Far more than a text that a person wrote mentions; keeps the column within its width. */
    static final int MOST = 80;

    private AnalysisText() {}

    static String write(List<AspectMention> mentions) {
        return mentions.stream()
                .limit(MOST)
                .map(m -> m.aspect().name() + ":" + m.sentiment().name().substring(0, 3) + ":"
                        + Math.round(m.confidence() * 100) + ":" + m.start() + ":" + m.end())
                .collect(Collectors.joining(" "));
    }

    static List<AspectMention> aspects(String column) {
        return words(column).stream()
                .map(word -> {
                    String[] parts = word.split(":");
                    return new AspectMention(
                            Aspect.valueOf(parts[0]),
                            polarity(parts[1]),
                            Integer.parseInt(parts[2]) / 100.0,
                            Integer.parseInt(parts[3]),
                            Integer.parseInt(parts[4]));
                })
                .toList();
    }

    static String writeRisks(List<RiskMention> mentions) {
        return mentions.stream()
                .limit(MOST / 4)
                .map(m -> m.kind().name() + ":" + m.start() + ":" + m.end())
                .collect(Collectors.joining(" "));
    }

    static List<RiskMention> risks(String column) {
        return words(column).stream()
                .map(word -> {
                    String[] parts = word.split(":");
                    return new RiskMention(
                            RiskKind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                })
                .toList();
    }

    private static Sentiment polarity(String start) {
        return Arrays.stream(Sentiment.values())
                .filter(sentiment -> sentiment.name().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }
}
