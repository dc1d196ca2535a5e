package io.renown.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinearWeightsTest {

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        double[] weights = new double[70_000];
        weights[0] = 1.5;
        weights[3] = -0.75;
        weights[69_999] = 0.02;

        LinearWeights read = LinearWeights.read(new ByteArrayInputStream(written(LinearWeights.of(weights, -0.25))));

        assertThat(read.width()).isEqualTo(70_000);
        assertThat(read.bias()).isEqualTo(-0.25);
        assertThat(read.step(0)).isEqualTo(127);
        assertThat(read.step(3)).isEqualTo(-64);
        assertThat(read.step(4)).isZero();
        assertThat(read.step(69_999) * read.scale()).isCloseTo(0.02, within(read.scale() / 2));
    }

    @Test
    void theMarginIsThatOfTheWeightsWithinAStep() {
        LinearWeights weights = LinearWeights.of(new double[] {1, -0.5, 0}, 0.25);

        assertThat(weights.margin(new float[] {1, 1, 1})).isCloseTo(0.75, within(0.01));
    }

    @Test
    void absentWeightsTakeNoRoom() throws IOException {
        assertThat(written(LinearWeights.of(new double[1 << 18], 0))).hasSizeLessThan(40);
    }

    @Test
    void otherFilesAndCutOnesAreRefused() throws IOException {
        byte[] whole = written(LinearWeights.of(new double[] {1, 2, 3}, 0));

        assertThatIOException()
                .isThrownBy(() -> LinearWeights.read(
                        new ByteArrayInputStream("something else".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThatIOException()
                .isThrownBy(() -> LinearWeights.read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 1))));
    }

    private static byte[] written(LinearWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        return out.toByteArray();
    }
}
