package io.renown.analysis.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.AspectGuess;
import io.renown.analysis.deep.ClauseJudge;
import io.renown.analysis.deep.ClauseStates;
import io.renown.analysis.model.AspectWeights;
import io.renown.analysis.model.ClauseWeights;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Taste is told by the first number of a clause, noise by the second; the third says whether it is praise. */
class ClauseFitTest {

    private static final int TEXTS = 600;

    private final Random random = new Random(7);
    private final List<TaughtClauses> texts = new ArrayList<>();

    ClauseFitTest() {
        for (int i = 0; i < TEXTS; i++) {
            texts.add(text(i % 3 == 0, i % 2 == 0, i % 5 < 2));
        }
    }

    @Test
    void learnsWhichClauseSpeaksOfAnAspectAndHow() {
        ClauseWeights weights = SidesFit.of(texts, ClauseFit.spoken(texts));
        ClauseJudge judge = new ClauseJudge(weights);

        ClauseJudge.Told told = judge.read(states(new float[] {0, 5, -3, 0}, new float[] {5, 0, 3, 0}));

        assertThat(told.spoken()[Aspect.TASTE.ordinal()]).isPositive();
        assertThat(told.clause(Aspect.TASTE.ordinal())).isOne();
        assertThat(told.clause(Aspect.NOISE.ordinal())).isZero();
        assertThat(side(judge, told, Aspect.TASTE)).isEqualTo(Sentiment.POSITIVE);
        assertThat(side(judge, told, Aspect.NOISE)).isEqualTo(Sentiment.NEGATIVE);
        ClauseJudge.Told other = judge.read(states(new float[] {0, 5, -3, 0}));
        assertThat(other.spoken()[Aspect.TASTE.ordinal()]).isNegative();
    }

    @Test
    void theSameTextsGiveTheSameBytesAndTheFileGivesThemBack() throws IOException {
        byte[] bytes = bytes(SidesFit.of(texts, ClauseFit.spoken(texts)));

        assertThat(bytes(SidesFit.of(texts, ClauseFit.spoken(texts)))).isEqualTo(bytes);
        assertThat(bytes(ClauseWeights.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    private TaughtClauses text(boolean taste, boolean noise, boolean praised) {
        Optional<Sentiment> side = Optional.of(
                praised ? Sentiment.POSITIVE : random.nextBoolean() ? Sentiment.NEGATIVE : Sentiment.NEUTRAL);
        float tone = praised ? 3 : side.get() == Sentiment.NEGATIVE ? -3 : 0;
        Map<Aspect, Optional<Sentiment>> said = new java.util.EnumMap<>(Aspect.class);
        List<float[]> clauses = new ArrayList<>();
        clauses.add(new float[] {0, 0, 0, 5});
        if (taste) {
            said.put(Aspect.TASTE, side);
            clauses.add(new float[] {5, 0, tone, random.nextFloat()});
        }
        if (noise) {
            said.put(Aspect.NOISE, side);
            clauses.add(new float[] {0, 5, tone, random.nextFloat()});
        }
        return new TaughtClauses(
                states(clauses.toArray(new float[0][])), 1, EnumSet.of(Aspect.TASTE, Aspect.NOISE), said, List.of());
    }

    private static ClauseStates states(float[]... clauses) {
        int[] numbers = new int[clauses.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        return new ClauseStates(List.of(clauses), numbers, new float[0]);
    }

    private static Sentiment side(ClauseJudge judge, ClauseJudge.Told told, Aspect aspect) {
        return AspectWeights.likeliest(judge.sides(new AspectGuess(aspect, false, 0, new double[3]), told));
    }

    private static byte[] bytes(ClauseWeights weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        return out.toByteArray();
    }
}
