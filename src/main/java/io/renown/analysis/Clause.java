package io.renown.analysis;

/**
 * A stretch of text between punctuation marks or words of contrast.
 *
 * @param weight how much its tones count for the whole review
 */
record Clause(int start, int end, int sentence, double weight) {}
