package io.renown.analysis.train;

import java.util.ArrayList;
import java.util.List;

/**
 * A row and which of two classes it belongs to.
 *
 * @param weight how much it counts, 1 as a rule; above 0
 */
public record Example(FeatureRow row, boolean positive, double weight) {

    /** The same examples, weighed so that both classes count alike and the mean weight stays. */
    public static List<Example> balanced(List<Example> examples) {
        double positive = 0;
        double all = 0;
        for (Example example : examples) {
            all += example.weight();
            positive += example.positive() ? example.weight() : 0;
        }
        double negative = all - positive;
        List<Example> weighed = new ArrayList<>(examples.size());
        for (Example example : examples) {
            double factor = all / 2 / (example.positive() ? positive : negative);
            weighed.add(new Example(example.row(), example.positive(), example.weight() * factor));
        }
        return weighed;
    }
}
