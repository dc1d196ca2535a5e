package io.renown.review.analysis;

import java.util.Arrays;

/**
 * Where a text lies among others.
 *
 * @param space see {@link TextEmbedder#space()}
 * @param values of length one; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Millions pass through; a copy each would only cost time.
public record TextVector(String space, float[] values) {

    /** -1 (opposite) to 1 (the same). @throws IllegalArgumentException when the other lies in another space */
    public double cosine(TextVector other) {
        if (!space.equals(other.space)) {
            throw new IllegalArgumentException("Vectors of " + space + " and " + other.space + " cannot be compared");
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextVector that && space.equals(that.space) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * space.hashCode() + Arrays.hashCode(values);
    }
}
