package io.renown.analysis;

import io.renown.review.analysis.Aspect;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the features of one {@link AspectRow}: each for any aspect, and again for its own. */
final class RowBuilder {

    private final Aspect aspect;
    private int[] numbers = new int[64];
    private float[] values = new float[64];
    private int numberCount;
    private int[] runs = new int[128];
    private int runCount;

    RowBuilder(Aspect aspect) {
        this.aspect = aspect;
    }

    void add(int kind, double value) {
        if (value == 0) {
            return;
        }
        if (numberCount + 2 > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[numberCount] = (float) value;
        numbers[numberCount++] = hash(kind);
        values[numberCount] = (float) value;
        numbers[numberCount++] = hash(kind * 1_000L + 1 + aspect.ordinal());
    }

    /** A run of letters or words; it counts once, and the more of them there are, the less each. */
    void addRun(long run) {
        if (runCount + 2 > runs.length) {
            runs = Arrays.copyOf(runs, runs.length * 2);
        }
        runs[runCount++] = hash(run);
        runs[runCount++] = hash(run * 31 + 7 + aspect.ordinal());
    }

    /** For the sum alone: a number may come several times. */
    AspectRow build(boolean named) {
        Arrays.sort(runs, 0, runCount);
        int different = 0;
        for (int i = 0; i < runCount; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[different++] = runs[i];
            }
        }
        int[] features = Arrays.copyOf(numbers, numberCount + different);
        float[] all = Arrays.copyOf(values, numberCount + different);
        System.arraycopy(runs, 0, features, numberCount, different);
        Arrays.fill(all, numberCount, all.length, (float) (2 / StrictMath.sqrt(Math.max(1, different))));
        return new AspectRow(aspect, named, features, all);
    }

    /** For training: ascending, each number once. */
    AspectRow buildMerged(boolean named) {
        AspectRow row = build(named);
        Map<Integer, Float> merged = new TreeMap<>();
        for (int i = 0; i < row.features().length; i++) {
            merged.merge(row.features()[i], row.values()[i], Float::sum);
        }
        int[] features = new int[merged.size()];
        float[] sums = new float[features.length];
        int next = 0;
        for (Map.Entry<Integer, Float> entry : merged.entrySet()) {
            features[next] = entry.getKey();
            sums[next++] = entry.getValue();
        }
        return new AspectRow(aspect, named, features, sums);
    }

    private static int hash(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 40) & AspectRow.WIDTH - 1;
    }
}
