package io.renown.analysis;

/**
 * A phrase that tells what a text is about.
 *
 * @param phrase as the lexicons spell it: lower case, simplified Chinese
 * @param weight for comparing keywords of one answer, above 0
 */
public record Keyword(String phrase, double weight) {}
