package io.renown.deeppass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorBytesTest {

    @Test
    void keepsTheAngleBetweenTwoVectors() {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            float[] a = vector(random);
            float[] b = vector(random);
            for (int at = 0; at < b.length; at++) {
                b[at] += a[at] * i / 25f;
            }
            assertThat(VectorBytes.cosine(VectorBytes.of(a), VectorBytes.of(b))).isCloseTo(cosine(a, b), within(0.01));
        }
    }

    @Test
    void aVectorThatSaysNothingIsLikeNoOther() {
        assertThat(VectorBytes.cosine(VectorBytes.of(new float[4]), VectorBytes.of(new float[] {1, 0, 0, 0})))
                .isZero();
        assertThat(VectorBytes.of(new float[] {Float.NaN, 1, Float.POSITIVE_INFINITY}))
                .containsOnly(0);
    }

    @Test
    void refusesToCompareVectorsOfTwoLengths() {
        assertThatThrownBy(() -> VectorBytes.cosine(new byte[3], new byte[4]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameWordsHaveTheSamePrint() {
        assertThat(VectorBytes.print(new byte[] {1, -2, 3})).isEqualTo(VectorBytes.print(new byte[] {1, -2, 3}));
        assertThat(VectorBytes.print(new byte[] {1, -2, 3})).isNotEqualTo(VectorBytes.print(new byte[] {1, 3, -2}));
    }

    private static float[] vector(Random random) {
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            x += a[i] * a[i];
            y += b[i] * b[i];
        }
        return dot / Math.sqrt(x * y);
    }
}
