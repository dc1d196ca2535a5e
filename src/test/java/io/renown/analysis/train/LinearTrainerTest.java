package io.renown.analysis.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.renown.analysis.model.SentimentMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {

    private static final int ROWS = 2_000;

    @Test
    void findsTheLineThatMadeTheRows() {
        LinearModel model = LinearTrainer.train(dense(new double[] {2, -1, 0}, 0.5), 3, 1);

        assertThat(model.weights()[0]).isCloseTo(2, within(0.3));
        assertThat(model.weights()[1]).isCloseTo(-1, within(0.3));
        assertThat(model.weights()[2]).isCloseTo(0, within(0.2));
        assertThat(model.bias()).isCloseTo(0.5, within(0.2));
    }

    @Test
    void sparseAndDenseRowsOfTheSameNumbersGiveTheSameModel() {
        List<Example> sparse = new ArrayList<>();
        List<Example> dense = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int first = random.nextInt(10);
            int second = 10 + random.nextInt(10);
            float[] values = new float[20];
            values[first] = 0.5f;
            values[second] = 0.5f;
            boolean positive = first > 3 ^ random.nextInt(5) == 0;
            sparse.add(new Example(
                    new FeatureRow.Sparse(new int[] {first, second}, new float[] {0.5f, 0.5f}), positive, 1));
            dense.add(new Example(new FeatureRow.Dense(values), positive, 1));
        }

        assertThat(LinearTrainer.train(sparse, 20, 1).weights())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(LinearTrainer.train(dense, 20, 1).weights());
    }

    @Test
    void twoRunsGiveTheSameNumbersToTheLastBit() {
        List<Example> rows = dense(new double[] {1, 2, 3}, 0);

        LinearModel one = LinearTrainer.train(rows, 3, 10);
        LinearModel other = LinearTrainer.train(rows, 3, 10);

        assertThat(one.weights()).containsExactly(other.weights());
        assertThat(one.bias()).isEqualTo(other.bias());
    }

    @Test
    void aSmallCostKeepsTheWeightsSmall() {
        List<Example> rows = dense(new double[] {2, -1, 0}, 0);

        assertThat(LinearTrainer.train(rows, 3, 1e-4).weights()[0])
                .isLessThan(LinearTrainer.train(rows, 3, 1).weights()[0] / 4);
    }

    @Test
    void balancedClassesCountAlike() {
        FeatureRow row = new FeatureRow.Dense(new float[] {1});
        List<Example> examples =
                List.of(new Example(row, true, 1), new Example(row, true, 1), new Example(row, false, 1));

        assertThat(Example.balanced(examples)).extracting(Example::weight).containsExactly(0.75, 0.75, 1.5);
    }

    @Test
    void oneClassAloneIsRefused() {
        List<Example> onlyPraise = List.of(new Example(new FeatureRow.Dense(new float[] {1}), true, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> LinearTrainer.train(onlyPraise, 1, 1));
    }

    /** Rows whose class is drawn with the odds of a line. */
    private static List<Example> dense(double[] weights, double bias) {
        Random random = new Random(11);
        List<Example> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            float[] values = new float[weights.length];
            double margin = bias;
            for (int f = 0; f < values.length; f++) {
                values[f] = 4 * random.nextFloat() - 2;
                margin += weights[f] * values[f];
            }
            boolean positive = random.nextDouble() < SentimentMeaning.logistic(margin);
            rows.add(new Example(new FeatureRow.Dense(values), positive, 1));
        }
        return rows;
    }
}
