package io.renown.analysis;

/**
 * A language and how sure that is.
 *
 * @param language as in {@code ReviewAnalysis}, {@code und} when unsure
 * @param confidence 0 to 1
 * @param likely two letters of the best candidate, also when unsure: which lexicon to read with
 */
record LanguageGuess(String language, double confidence, String likely) {

    static LanguageGuess of(String language, double confidence) {
        return new LanguageGuess(language, confidence, language.substring(0, 2));
    }
}
