package io.renown.analysis;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A phrase of the word files that speaks of aspects.
 *
 * @param says how it speaks of each; empty where it only names it
 */
public record AspectPhrase(String phrase, Map<Aspect, Optional<Sentiment>> says) {

    /** In the order of their letters. */
    static List<AspectPhrase> of(List<String> files) {
        Map<String, Map<Aspect, Optional<Sentiment>>> phrases = new TreeMap<>();
        for (String file : files) {
            for (List<String> row : WordFile.rows(file, 3)) {
                AspectTerm term = AspectTerm.parse(row.get(0), row.get(1));
                if (!term.context()) {
                    WordFile.words(row.get(2))
                            .forEach(word -> phrases.computeIfAbsent(word, phrase -> new EnumMap<>(Aspect.class))
                                    .put(term.aspect(), sentiment(term.polarity())));
                }
            }
        }
        List<AspectPhrase> all = new ArrayList<>();
        phrases.forEach((phrase, says) -> all.add(new AspectPhrase(phrase, Collections.unmodifiableMap(says))));
        return all;
    }

    private static Optional<Sentiment> sentiment(double polarity) {
        if (polarity == 0) {
            return Optional.empty();
        }
        return Optional.of(polarity > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE);
    }
}
