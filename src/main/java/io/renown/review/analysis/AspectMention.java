package io.renown.review.analysis;

/**
 * A passage that judges an aspect.
 *
 * @param confidence 0 to 1
 * @param start first UTF-16 offset in {@link ReviewContent#whole()}
 * @param end offset after the last
 */
public record AspectMention(Aspect aspect, Sentiment sentiment, double confidence, int start, int end) {}
