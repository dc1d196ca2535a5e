package io.renown.insight;

import io.renown.review.ReviewBreakdown.Dimension;
import java.util.List;

/**
 * What a measure is made of.
 *
 * @param rows the values with the most reviews, those first
 * @param more whether there are others
 */
public record TrendParts(Dimension dimension, List<Row> rows, boolean more) {

    public TrendParts {
        rows = List.copyOf(rows);
    }

    /** What became of a measure. */
    public enum Change {
        /** Of too few reviews to say. */
        FEW,
        /** No more than chance explains. */
        SAME,
        UP,
        DOWN
    }

    /**
     * @param value as the field syntax writes it
     * @param name of a brand; of all else the value
     * @param reviews that the measure is of: all, or of stars those with a rating
     * @param part of them that counts, where the measure is a share; else all of them
     * @param now as the measure counts: reviews, mean stars, or a share from 0 to 1
     * @param partBefore as {@code part}, of as many days before
     * @param before as {@code now}, of as many days before; NaN without a review to take a mean or a share from
     */
    public record Row(
            String value,
            String name,
            long reviews,
            long part,
            double now,
            long partBefore,
            double before,
            Change change) {}
}
