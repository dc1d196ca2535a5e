package io.renown.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lexicons a text of one language is read with. */
record LanguagePack(SentimentLexicon sentiment, AspectLexicon aspects) {

    static final List<String> LANGUAGES =
            List.of("zh", "en", "de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ru", "ja", "ko", "id", "th", "vi");

    private static final Set<String> WITHOUT_ACCENTS = Set.of("es", "fr", "it", "pt", "tr", "pl", "nl");
    /** Writers in these scripts drop in English words; nothing in their own can be mistaken for one. */
    private static final Set<String> WITH_ENGLISH = Set.of("zh", "ja", "ko", "th", "ru");

    static Map<String, LanguagePack> loadAll() {
        Map<String, LanguagePack> packs = new HashMap<>();
        for (String language : LANGUAGES) {
            boolean plain = WITHOUT_ACCENTS.contains(language);
            packs.put(
                    language,
                    new LanguagePack(
                            new SentimentLexicon(files("sentiment-", language), plain),
                            new AspectLexicon(files("aspects-", language), plain)));
        }
        return Map.copyOf(packs);
    }

    private static List<String> files(String kind, String language) {
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
