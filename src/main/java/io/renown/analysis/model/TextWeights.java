package io.renown.analysis.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One question asked of a text: weights of its runs of letters and of what the lexicon found.
 *
 * @param runs by number of the run; each counts with {@link #value}
 * @param tones by number of the summary; without a bias of their own
 */
public record TextWeights(LinearWeights runs, LinearWeights tones) {

    /** In texts with fewer runs than this the lexicon counts more. */
    private static final int FEW = 10;

    static TextWeights read(InputStream in) throws IOException {
        return new TextWeights(LinearWeights.read(in), LinearWeights.read(in));
    }

    void write(OutputStream out) throws IOException {
        runs.write(out);
        tones.write(out);
    }

    /**
     * @param found numbers of the runs that occur, each once
     * @param summary as many numbers as {@link #tones} has
     */
    public double margin(int[] found, float[] summary) {
        int steps = 0;
        for (int run : found) {
            steps += runs.step(run);
        }
        return steps * runs.scale() * value(found.length) + tones.margin(summary) + runs.bias();
    }

    /** How much one of so many runs counts: less in a long text, and in a short one not much either. */
    public static double value(int runs) {
        return 1 / StrictMath.sqrt(runs + FEW);
    }
}
