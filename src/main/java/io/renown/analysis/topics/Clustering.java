package io.renown.analysis.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spherical k-means from seeded starts, the best of several kept. */
final class Clustering {

    private static final int STARTS = 6;
    private static final int ROUNDS = 40;
    private static final long SEED = 20_260_101;

    /**
     * @param groups of each row
     * @param centres of length one
     * @param fit sum of the cosines of rows and their centres
     */
    @SuppressWarnings("ArrayRecordComponent") // stays in this package
    record Result(int[] groups, float[][] centres, double fit) {}

    private Clustering() {}

    /** @param rows of length one, at least {@code k} */
    static Result cluster(List<float[]> rows, int k) {
        Random random = new Random(SEED);
        Result best = run(rows, k, random);
        for (int start = 1; start < STARTS; start++) {
            Result next = run(rows, k, random);
            if (next.fit() > best.fit()) {
                best = next;
            }
        }
        return best;
    }

    private static Result run(List<float[]> rows, int k, Random random) {
        float[][] centres = first(rows, k, random);
        int[] groups = new int[rows.size()];
        Arrays.fill(groups, -1);
        double fit = 0;
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            fit = 0;
            for (int i = 0; i < groups.length; i++) {
                int nearest = nearest(rows.get(i), centres);
                fit += Vectors.dot(rows.get(i), centres[nearest]);
                moved |= nearest != groups[i];
                groups[i] = nearest;
            }
            if (!moved) {
                break;
            }
            centres = centres(rows, groups, centres);
        }
        return new Result(groups, centres, fit);
    }

    /** Each next centre rather far from those before (k-means++). */
    private static float[][] first(List<float[]> rows, int k, Random random) {
        float[][] centres = new float[k][];
        double[] distances = new double[rows.size()];
        Arrays.fill(distances, 2);
        for (int c = 0; c < k; c++) {
            double sum = 0;
            for (double distance : distances) {
                sum += distance;
            }
            double aim = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < distances.length - 1 && aim >= distances[chosen]) {
                aim -= distances[chosen];
                chosen++;
            }
            centres[c] = rows.get(chosen);
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(distances[i], Math.max(0, 1 - Vectors.dot(rows.get(i), centres[c])));
            }
        }
        return centres;
    }

    static int nearest(float[] row, float[][] centres) {
        int nearest = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double cosine = Vectors.dot(row, centres[c]);
            if (cosine > best) {
                best = cosine;
                nearest = c;
            }
        }
        return nearest;
    }

    private static float[][] centres(List<float[]> rows, int[] groups, float[][] before) {
        double[][] sums = new double[before.length][before[0].length];
        for (int i = 0; i < groups.length; i++) {
            Vectors.add(sums[groups[i]], rows.get(i));
        }
        float[][] centres = new float[before.length][];
        for (int c = 0; c < centres.length; c++) {
            float[] centre = Vectors.unit(sums[c]);
            centres[c] = Vectors.isZero(centre) ? before[c] : centre;
        }
        return centres;
    }
}
