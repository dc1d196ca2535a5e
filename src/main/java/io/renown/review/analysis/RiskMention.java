package io.renown.review.analysis;

/**
 * A word that calls for a person.
 *
 * @param start first UTF-16 offset in {@link ReviewContent#whole()}
 * @param end offset after the last
 */
public record RiskMention(RiskKind kind, int start, int end) {}
