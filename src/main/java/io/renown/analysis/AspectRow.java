package io.renown.analysis;

import io.renown.review.analysis.Aspect;

/**
 * What is known about one aspect of one text, as a row for the trained judgement.
 *
 * @param named whether a word of the text names the aspect; if not, the row tells of the whole text
 * @param features numbers below {@link #WIDTH}
 * @param values at the same places
 */
public record AspectRow(Aspect aspect, boolean named, int[] features, float[] values) {

    public static final int WIDTH = 1 << 17;
}
