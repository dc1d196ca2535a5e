package io.renown.analysis.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseStatesTest {

    private static final float[] FIRST = {1, 0};
    private static final float[] MEAN = {0, 1};

    /** Pieces at the offsets 0, 4 and 9 between the two that frame the text. */
    private static final SentenceModel.Reading READING = new SentenceModel.Reading(
            FIRST, MEAN, new float[] {9, 9, 2, 0, 0, 2, 0, 7, 9, 9}, new int[] {-1, 0, 4, 9, -1});

    @Test
    void aClauseIsTheMeanOfItsPiecesOfOneLength() {
        ClauseStates states = ClauseStates.of(READING, List.of(new Span(0, 8), new Span(9, 12)), FIRST, MEAN);

        float diagonal = 5 * Math.round(1024 / Math.sqrt(2)) / 1024f;
        assertThat(states.clauses().get(0)).containsExactly(diagonal, diagonal);
        assertThat(states.clauses().get(1)).containsExactly(0, 5);
        assertThat(states.whole()).containsExactly(5, 0, 0, 5);
    }

    @Test
    void aClauseOfWhichTheModelReadNothingIsLeftOut() {
        ClauseStates states = ClauseStates.of(READING, List.of(new Span(1, 3), new Span(9, 12)), FIRST, MEAN);

        assertThat(states.clauses()).hasSize(1);
        assertThat(states.numbers()).containsExactly(1);
    }

    @Test
    void theWholeStandsInWhereNoClauseWasRead() {
        ClauseStates states = ClauseStates.of(READING, List.of(new Span(20, 30)), FIRST, MEAN);

        assertThat(states.clauses()).hasSize(1);
        assertThat(states.clauses().getFirst()).containsExactly(0, 5);
        assertThat(states.numbers()).containsExactly(0);
    }
}
