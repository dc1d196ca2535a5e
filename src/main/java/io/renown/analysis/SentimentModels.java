package io.renown.analysis;

import io.renown.analysis.model.SentimentWeights;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The trained sentiment by language, and one of the lexicon alone for the languages without labelled reviews. */
final class SentimentModels {

    private static final String COMMON = "common";

    private final Map<String, SentimentWeights> byLanguage = new HashMap<>();
    private final SentimentWeights common = read(COMMON);

    SentimentModels() {
        for (String language : LanguagePack.LANGUAGES) {
            if (SentimentModels.class.getResource(file(language)) != null) {
                byLanguage.put(language, read(language));
            }
        }
    }

    /** @param language two letters */
    SentimentWeights of(String language) {
        return byLanguage.getOrDefault(language, common);
    }

    /** Whether it learned from labelled reviews of this language. @param language two letters */
    boolean isTrained(String language) {
        return byLanguage.containsKey(language);
    }

    private static String file(String name) {
        return "/analysis/models/sentiment-" + name + ".bin";
    }

    private static SentimentWeights read(String name) {
        try (InputStream in = SentimentModels.class.getResourceAsStream(file(name))) {
            if (in == null) {
                throw new IllegalStateException("No trained model " + file(name));
            }
            return SentimentWeights.read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the trained model " + file(name), e);
        }
    }
}
