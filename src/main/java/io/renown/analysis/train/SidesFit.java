package io.renown.analysis.train;

import io.renown.analysis.AspectGuess;
import io.renown.analysis.deep.ClauseJudge;
import io.renown.analysis.model.ClauseWeights;
import io.renown.analysis.model.Joining;
import io.renown.analysis.model.LinearWeights;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fits the lines that tell how a text speaks of an aspect, and what the answers of both passes mean together. */
final class SidesFit {

    private static final double COST = 1.0 / 30;
    private static final double JOIN_COST = 1;
    /** Both passes, and what stands for itself. */
    private static final int LINE = 3;

    private static final int FAST = Sentiment.values().length;

    private record Row(float[] values, Sentiment said, int times) {}

    private SidesFit() {}

    /** @param spoken as {@link ClauseFit} found them; nothing is known yet of how both passes are joined */
    static ClauseWeights of(List<TaughtClauses> texts, List<LinearWeights> spoken) {
        ClauseWeights blind = withoutSides(spoken);
        ClauseJudge judge = new ClauseJudge(blind);
        List<Row> rows = new ArrayList<>();
        for (TaughtClauses text : texts) {
            ClauseJudge.Told told = judge.read(text.states());
            for (Map.Entry<Aspect, Optional<Sentiment>> said : text.said().entrySet()) {
                if (said.getValue().isPresent()) {
                    rows.add(new Row(
                            values(text, said.getKey(), told), said.getValue().get(), text.times()));
                }
            }
        }
        List<LinearWeights> sides = new ArrayList<>();
        List<LinearWeights> fastSides = new ArrayList<>();
        for (Sentiment side : Sentiment.values()) {
            List<Example> examples = rows.stream()
                    .map(row -> new Example(new FeatureRow.Dense(row.values()), row.said() == side, row.times()))
                    .toList();
            LinearModel line = LinearTrainer.train(examples, rows.getFirst().values().length, COST);
            int states = line.weights().length - FAST;
            sides.add(LinearWeights.of(Arrays.copyOf(line.weights(), states), line.bias()));
            fastSides.add(LinearWeights.of(Arrays.copyOfRange(line.weights(), states, line.weights().length), 0));
        }
        return new ClauseWeights(spoken, sides, fastSides, blind.joining());
    }

    /** The clauses by how far they speak of the aspect, the whole text, and what the fast pass thinks. */
    private static float[] values(TaughtClauses text, Aspect aspect, ClauseJudge.Told told) {
        List<float[]> clauses = text.states().clauses();
        int dimension = clauses.getFirst().length;
        float[] values = new float[3 * dimension + FAST];
        for (int clause = 0; clause < clauses.size(); clause++) {
            float share = (float) told.shares()[clause][aspect.ordinal()];
            for (int i = 0; i < dimension; i++) {
                values[i] += share * clauses.get(clause)[i];
            }
        }
        float[] whole = text.states().whole();
        System.arraycopy(whole, 0, values, dimension, whole.length);
        if (!text.guesses().isEmpty()) {
            double[] sides = text.guesses().get(aspect.ordinal()).sides();
            for (int i = 0; i < FAST; i++) {
                values[3 * dimension + i] = (float) sides[i];
            }
        }
        return values;
    }

    private static ClauseWeights withoutSides(List<LinearWeights> spoken) {
        LinearWeights none = LinearWeights.of(new double[spoken.getFirst().width()], 0);
        LinearWeights noneOfFast = LinearWeights.of(new double[FAST], 0);
        return new ClauseWeights(
                spoken,
                List.of(none, none, none),
                List.of(noneOfFast, noneOfFast, noneOfFast),
                Joining.of(new Joining.Line(0, 1, 0)));
    }

    /** The log-odds of both passes for one aspect of a text that neither has seen. */
    record Both(AspectGuess fast, double deep, boolean said) {}

    /** How much either pass counts: one line for all aspects, and what each aspect has of its own beside it. */
    static Joining joined(List<Both> answers) {
        int aspects = Aspect.values().length;
        List<Example> examples = answers.stream().map(SidesFit::example).toList();
        LinearModel line = LinearTrainer.train(examples, 2 + LINE * aspects, JOIN_COST);
        double[] weights = line.weights();
        List<Joining.Line> lines = new ArrayList<>();
        for (int own = 2; own < weights.length; own += LINE) {
            lines.add(new Joining.Line(
                    weights[0] + weights[own], weights[1] + weights[own + 1], line.bias() + weights[own + 2]));
        }
        return new Joining(lines);
    }

    private static Example example(Both answer) {
        int own = 2 + LINE * answer.fast().aspect().ordinal();
        float fast = (float) answer.fast().spoken();
        float deep = (float) answer.deep();
        return new Example(
                new FeatureRow.Sparse(new int[] {0, 1, own, own + 1, own + 2}, new float[] {fast, deep, fast, deep, 1}),
                answer.said(),
                1);
    }
}
