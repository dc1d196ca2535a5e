package io.renown.search;

import java.util.List;
import java.util.Optional;

/**
 * A language whose texts are indexed a second time in a field of its own, by stem or word.
 *
 * @param code as the analysis names the language
 * @param field name of the index field
 * @param analyzer see {@link TextAnalyzers}
 */
public record StemmedLanguage(String code, String field, String analyzer) {

    private static final List<StemmedLanguage> ALL = List.of(
            stemmed("en"),
            stemmed("de"),
            stemmed("es"),
            stemmed("fr"),
            stemmed("it"),
            stemmed("pt"),
            stemmed("ko"),
            new StemmedLanguage("th", "text_th", "words-th"));

    public static List<StemmedLanguage> all() {
        return ALL;
    }

    public static Optional<StemmedLanguage> find(String code) {
        return ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    private static StemmedLanguage stemmed(String code) {
        return new StemmedLanguage(code, "text_" + code, "stem-" + code);
    }
}
