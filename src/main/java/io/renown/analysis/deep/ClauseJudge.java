package io.renown.analysis.deep;

import io.renown.analysis.AspectGuess;
import io.renown.analysis.model.AspectWeights;
import io.renown.analysis.model.ClauseWeights;
import io.renown.analysis.model.LinearWeights;
import io.renown.review.analysis.Sentiment;
import java.util.List;

/** Judges aspects by the states of clauses, together with what the fast pass thinks. Threads may share one. */
public final class ClauseJudge {

    /**
     * What the states tell of one text.
     *
     * @param spoken by aspect, in log-odds
     * @param shares by clause and aspect: how far it is this clause that speaks of it
     * @param sides by clause and sentiment, in log-odds
     * @param sidesOfWhole the part of the whole text in them
     */
    public record Told(double[] spoken, double[][] shares, double[][] sides, double[] sidesOfWhole) {

        /** Which of the clauses most likely speaks of an aspect. */
        public int clause(int aspect) {
            int best = 0;
            for (int i = 1; i < shares.length; i++) {
                best = shares[i][aspect] > shares[best][aspect] ? i : best;
            }
            return best;
        }
    }

    private final ClauseWeights weights;
    private final StateTable spoken;
    private final StateTable sides;

    public ClauseJudge(ClauseWeights weights) {
        this.weights = weights;
        this.spoken = StateTable.of(weights.spoken());
        this.sides = StateTable.of(weights.sides());
    }

    public Told read(ClauseStates states) {
        int count = states.clauses().size();
        double[][] margins = new double[count][];
        double[][] sidesOfClauses = new double[count][];
        for (int i = 0; i < count; i++) {
            margins[i] = spoken.margins(states.clauses().get(i), 0);
            sidesOfClauses[i] = sides.margins(states.clauses().get(i), 0);
        }
        int dimension = states.clauses().getFirst().length;
        double[] told = spoken.margins(states.whole(), dimension);
        join(margins, told);
        for (int aspect = 0; aspect < told.length; aspect++) {
            told[aspect] += weights.spoken().get(aspect).bias();
        }
        return new Told(told, margins, sidesOfClauses, sides.margins(states.whole(), dimension));
    }

    /**
     * Adds to the sums what the clauses say, nearly that of the one that says most, and leaves in the margins the share of
     * each clause in it.
     */
    public static void join(double[][] margins, double[] sums) {
        for (int aspect = 0; aspect < sums.length; aspect++) {
            double most = margins[0][aspect];
            for (double[] ofClause : margins) {
                most = Math.max(most, ofClause[aspect]);
            }
            double all = 0;
            for (double[] ofClause : margins) {
                ofClause[aspect] = StrictMath.exp(ofClause[aspect] - most);
                all += ofClause[aspect];
            }
            for (double[] ofClause : margins) {
                ofClause[aspect] /= all;
            }
            sums[aspect] += most + StrictMath.log(all);
        }
    }

    /** How likely the text speaks of an aspect. */
    public double share(AspectGuess guess, Told told) {
        return weights.joining()
                .share(
                        guess.aspect(),
                        guess.spoken(),
                        told.spoken()[guess.aspect().ordinal()]);
    }

    /** How likely it does so in each way, in the order of the sentiments. */
    public double[] sides(AspectGuess guess, Told told) {
        double[] margins = new double[Sentiment.values().length];
        float[] fast = new float[margins.length];
        for (int i = 0; i < fast.length; i++) {
            fast[i] = (float) guess.sides()[i];
        }
        List<LinearWeights> fastSides = weights.fastSides();
        for (int side = 0; side < margins.length; side++) {
            margins[side] = told.sidesOfWhole()[side]
                    + fastSides.get(side).margin(fast)
                    + weights.sides().get(side).bias();
            for (int clause = 0; clause < told.shares().length; clause++) {
                margins[side] += told.shares()[clause][guess.aspect().ordinal()] * told.sides()[clause][side];
            }
        }
        return AspectWeights.shares(margins);
    }
}
