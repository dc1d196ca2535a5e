package io.renown.analysis.evaluation;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts of gold and predicted classes. */
public final class Confusion {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int rows;
    private int right;

    public void add(String gold, String predicted) {
        counts.computeIfAbsent(gold, g -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        rows++;
        right += gold.equals(predicted) ? 1 : 0;
    }

    public int rows() {
        return rows;
    }

    public double accuracy() {
        return rows == 0 ? 0 : (double) right / rows;
    }

    /** Mean F1 of the gold classes. */
    public double macroF1() {
        double sum = 0;
        for (String label : counts.keySet()) {
            sum += f1(label);
        }
        return counts.isEmpty() ? 0 : sum / counts.size();
    }

    private double f1(String label) {
        int hit = count(label, label);
        int gold = 0;
        int predicted = 0;
        for (String other : new TreeSet<>(counts.keySet())) {
            predicted += count(other, label);
        }
        for (int count : counts.getOrDefault(label, Map.of()).values()) {
            gold += count;
        }
        return gold + predicted == 0 ? 0 : 2.0 * hit / (gold + predicted);
    }

    private int count(String gold, String predicted) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(predicted, 0);
    }
}
