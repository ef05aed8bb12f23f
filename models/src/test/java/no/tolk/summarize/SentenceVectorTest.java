package no.tolk.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceVectorTest {
    private static final int DIMENSIONS = 256;

    private final Random random = new Random(11);

    @Test
    void scalesTheLargestComponentTo127() {
        assertThat(SentenceVector.quantise(new float[] {0.5f, -1f, 0.25f, 0f})).containsExactly(64, -127, 32, 0);
    }

    @Test
    void keepsAVectorOfZeros() {
        assertThat(SentenceVector.quantise(new float[3])).containsExactly(0, 0, 0);
        assertThat(SentenceVector.cosine(new byte[3], new byte[] {1, 2, 3})).isZero();
    }

    @Test
    void keepsTheSmallestAndGreatestVectors() {
        assertThat(SentenceVector.quantise(new float[] {Float.MIN_VALUE, -Float.MIN_VALUE}))
                .containsExactly(127, -127);
        assertThat(SentenceVector.quantise(new float[] {Float.MAX_VALUE, 0})).containsExactly(127, 0);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesWhatIsNoDirection(float component) {
        assertThatThrownBy(() -> SentenceVector.quantise(new float[] {1, component}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("component 1");
    }

    @Test
    void keepsAnglesToAThousandthOrSo() {
        for (int round = 0; round < 200; round++) {
            float[] a = vector();
            float[] b = vector();
            double stored = SentenceVector.cosine(SentenceVector.quantise(a), SentenceVector.quantise(b));
            assertThat(stored).isCloseTo(cosine(a, b), within(0.003));
        }
    }

    @Test
    void doesNotDependOnTheLengthOfTheVector() {
        for (int round = 0; round < 200; round++) {
            float[] vector = vector();
            float[] longer = vector.clone();
            for (int i = 0; i < longer.length; i++) {
                longer[i] *= 8;
            }
            assertThat(SentenceVector.quantise(longer)).isEqualTo(SentenceVector.quantise(vector));
        }
    }

    @Test
    void measuresExactlyOneBetweenAVectorAndItself() {
        for (int round = 0; round < 200; round++) {
            byte[] vector = SentenceVector.quantise(vector());
            assertThat(SentenceVector.cosine(vector, vector.clone())).isEqualTo(1.0);
        }
    }

    @Test
    void refusesToCompareVectorsOfDifferentModels() {
        assertThatThrownBy(() -> SentenceVector.cosine(new byte[256], new byte[512]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256 and 512");
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
        }
        return dot / Math.sqrt(squaresA * squaresB);
    }
}
