package io.renown.analysis;

import io.renown.review.analysis.Aspect;

/**
 * What the fast pass thinks of one aspect of one text, in log-odds, before it decides.
 *
 * @param sure whether a word of the tenant's own names it, whatever else is thought
 * @param spoken that the text speaks of it
 * @param sides for each sentiment, in their order
 */
public record AspectGuess(Aspect aspect, boolean sure, double spoken, double[] sides) {}
