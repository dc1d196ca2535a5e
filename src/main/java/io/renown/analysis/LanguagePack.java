package io.renown.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons a text of one language is read with.
 *
 * @param judge null where the rules judge aspects alone
 * @param reliability 0 to 1: how far the stated confidence holds in this language, as measured on labelled reviews;
 *     {@link #UNMEASURED} where none were at hand
 */
record LanguagePack(
        SentimentLexicon sentiment,
        AspectLexicon aspects,
        @Nullable AspectJudge judge,
        double reliability) {

    static final List<String> LANGUAGES =
            List.of("zh", "en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ru", "ja", "ko", "id", "th", "vi");

    private static final Set<String> WITHOUT_ACCENTS = Set.of("es", "fr", "it", "pt", "tr", "pl", "nl");
    /** Writers in these scripts drop in English words; nothing in their own can be mistaken for one. */
    private static final Set<String> WITH_ENGLISH = Set.of("zh", "ja", "ko", "th", "ru");

    /** Emoji alone. */
    private static final double NO_LEXICON = 0.5;

    private static final double UNMEASURED = 0.9;
    private static final Map<String, Double> RELIABILITY =
            Map.of("zh", 1.0, "en", 1.0, "id", 1.0, "ko", 1.0, "th", 1.0);

    static LanguagePack withoutWords() {
        return new LanguagePack(
                new SentimentLexicon(List.of("sentiment-common.tsv"), false),
                new AspectLexicon(List.of(), false),
                null,
                NO_LEXICON);
    }

    static Map<String, LanguagePack> loadAll() {
        Map<String, LanguagePack> packs = new HashMap<>();
        for (String language : LANGUAGES) {
            boolean plain = WITHOUT_ACCENTS.contains(language);
            packs.put(
                    language,
                    new LanguagePack(
                            new SentimentLexicon(files("sentiment-", language), plain),
                            new AspectLexicon(files("aspects-", language), plain),
                            AspectJudge.find(language),
                            RELIABILITY.getOrDefault(language, UNMEASURED)));
        }
        return Map.copyOf(packs);
    }

    /** Names of the word files of a kind, such as {@code sentiment-}, that a language is read with. */
    static List<String> files(String kind, String language) {
        List<String> files = new ArrayList<>();
        for (String part : List.of("common", WITH_ENGLISH.contains(language) ? "en" : "common", language)) {
            String file = kind + part + ".tsv";
            if (!files.contains(file) && WordFile.exists(file)) {
                files.add(file);
            }
        }
        return files;
    }

    boolean withoutAccents() {
        return aspects.withoutAccents();
    }
}
