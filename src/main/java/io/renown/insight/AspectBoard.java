package io.renown.insight;

import io.renown.review.analysis.Aspect;
import java.util.List;

/**
 * How the aspects are judged in some days, and in as many days before.
 *
 * @param reviews published in the days; what all counts are part of
 * @param suspected of the reviews of the days may not be genuine: an estimate, not proof; they count as all others do
 * @param rows aspects that are judged now, the most complained of first
 */
public record AspectBoard(Days days, long reviews, long reviewsBefore, long suspected, List<Row> rows) {

    public AspectBoard {
        rows = List.copyOf(rows);
    }

    /** @param before in the days before */
    public record Row(Aspect aspect, Opinions now, Opinions before) {

        /** Of the negative share, -1 to 1. */
        public double change() {
            return now.negativeShare().value() - before.negativeShare().value();
        }

        /** Whether there is enough before and now, and more than chance in between. */
        public boolean hasChanged() {
            return !now.negativeShare().isOfFew()
                    && !before.negativeShare().isOfFew()
                    && now.negativeShare().differsFrom(before.negativeShare());
        }
    }
}
