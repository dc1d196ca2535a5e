package io.renown.analysis.deep;

import io.renown.analysis.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a sentence model makes of each clause of a text, and of the whole: means of the states of their pieces, of one
 * length, rounded as in {@link DeepFeatures}.
 *
 * @param clauses of those of which the model read a piece; never none
 * @param numbers which clause of the text each is
 * @param whole the state of the first piece and the mean of all, one behind the other; empty for a phrase alone
 */
public record ClauseStates(List<float[]> clauses, int[] numbers, float[] whole) {

    /** The length of each: then the weights of words and of states are of one size. */
    private static final float LENGTH = 5;

    /**
     * @param spans of the clauses, in the order of the text
     * @param first of length one, as {@code mean}
     */
    static ClauseStates of(SentenceModel.Reading reading, List<Span> spans, float[] first, float[] mean) {
        int dimension = first.length;
        List<float[]> clauses = new ArrayList<>();
        int[] numbers = new int[Math.max(1, spans.size())];
        for (int number = 0; number < spans.size(); number++) {
            float[] sum = new float[dimension];
            if (addPieces(reading, spans.get(number), sum) > 0) {
                numbers[clauses.size()] = number;
                clauses.add(sized(ModelEmbedder.unit(sum)));
            }
        }
        if (clauses.isEmpty()) {
            clauses.add(sized(mean));
        }
        float[] whole = Arrays.copyOf(sized(first), 2 * dimension);
        System.arraycopy(sized(mean), 0, whole, dimension, dimension);
        return new ClauseStates(clauses, Arrays.copyOf(numbers, clauses.size()), whole);
    }

    /** Of a phrase: what stands around it is not known. */
    ClauseStates alone() {
        return new ClauseStates(clauses, numbers, new float[0]);
    }

    private static int addPieces(SentenceModel.Reading reading, Span span, float[] sum) {
        int count = 0;
        for (int piece = 0; piece < reading.starts().length; piece++) {
            int start = reading.starts()[piece];
            if (start >= span.start() && start < span.end()) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += reading.states()[piece * sum.length + i];
                }
                count++;
            }
        }
        return count;
    }

    private static float[] sized(float[] unit) {
        float[] sized = new float[unit.length];
        for (int i = 0; i < unit.length; i++) {
            sized[i] = LENGTH * DeepFeatures.rounded(unit[i]);
        }
        return sized;
    }
}
