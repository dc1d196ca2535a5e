package io.renown.analysis.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much one grouping tells of another: 0 (nothing) to 1 (all), the mean of the entropies being the measure. */
final class MutualInformation {

    private MutualInformation() {}

    static double normalized(List<String> left, List<String> right) {
        Map<String, Integer> lefts = new TreeMap<>();
        Map<String, Integer> rights = new TreeMap<>();
        Map<List<String>, Integer> pairs = new LinkedHashMap<>();
        for (int i = 0; i < left.size(); i++) {
            lefts.merge(left.get(i), 1, Integer::sum);
            rights.merge(right.get(i), 1, Integer::sum);
            pairs.merge(List.of(left.get(i), right.get(i)), 1, Integer::sum);
        }
        double all = left.size();
        double shared = 0;
        for (Map.Entry<List<String>, Integer> pair : pairs.entrySet()) {
            double both = pair.getValue() / all;
            double apart = lefts.getOrDefault(pair.getKey().getFirst(), 0)
                    / all
                    * rights.getOrDefault(pair.getKey().getLast(), 0)
                    / all;
            shared += both * StrictMath.log(both / apart);
        }
        double mean = (entropy(lefts, all) + entropy(rights, all)) / 2;
        return mean == 0 ? 1 : Math.max(0, shared / mean);
    }

    private static double entropy(Map<String, Integer> counts, double all) {
        double entropy = 0;
        for (int count : counts.values()) {
            entropy -= count / all * StrictMath.log(count / all);
        }
        return entropy;
    }
}
