package io.renown.analysis;

import java.util.List;

/** What the lexicon found in a whole text, as numbers from about -1 to 1 that a trained model weighs. */
final class ToneSummary {

    /** How many numbers there are. */
    static final int WIDTH = 17;

    /** Keeps one lone word from being certain. */
    private static final double DAMPING = 1.2;
    /** Who finds nothing to praise in several words is rarely content. */
    private static final double NOTHING_PRAISED = -0.04;

    private static final double TITLE_WEIGHT = 1.5;
    private static final double STRONGEST = 4;

    /** Praise and blame of a stretch of text. */
    private static final class Balance {

        double praise;
        double blame;
        double highest;
        double lowest;
        int praising;
        int blaming;

        void add(double value) {
            if (value > 0) {
                praise += value;
                praising++;
                highest = Math.max(highest, value);
            } else if (value < 0) {
                blame -= value;
                blaming++;
                lowest = Math.max(lowest, -value);
            }
        }

        double score() {
            return (praise - blame) / (praise + blame + DAMPING);
        }
    }

    private final Balance whole = new Balance();
    private final Balance first = new Balance();
    private final Balance last = new Balance();
    private final int[] roles = new int[Term.Role.values().length];
    private final double words;
    private int questions;
    private int exclamations;

    ToneSummary(FoldedText text, List<Hit> hits, List<Clause> clauses, List<Tone> tones, int titleEnd) {
        int firstSentence = clauses.isEmpty() ? 0 : clauses.getFirst().sentence();
        int lastSentence = clauses.isEmpty() ? 0 : clauses.getLast().sentence();
        for (Tone tone : tones) {
            int sentence = clauses.isEmpty()
                    ? firstSentence
                    : clauses.get(tone.clause()).sentence();
            double weight = clauses.isEmpty() ? 1 : clauses.get(tone.clause()).weight();
            double value = tone.value() * weight * (tone.start() < titleEnd ? TITLE_WEIGHT : 1);
            whole.add(value);
            if (sentence == firstSentence) {
                first.add(value);
            }
            if (sentence == lastSentence) {
                last.add(value);
            }
        }
        for (Hit hit : hits) {
            roles[hit.term().role().ordinal()]++;
        }
        for (char c : text.chars) {
            questions += c == '?' ? 1 : 0;
            exclamations += c == '!' ? 1 : 0;
        }
        words = text.gap(0, text.length);
    }

    /** How much polar matter there is, either way; 0 for none. */
    double evidence() {
        return whole.praise + whole.blame;
    }

    float[] numbers() {
        double score = evidence() == 0 ? words >= 3 ? NOTHING_PRAISED : 0 : whole.score();
        int negators = roles[Term.Role.NEGATOR.ordinal()] + roles[Term.Role.NEGATOR_AFTER.ordinal()];
        double[] numbers = {
            score,
            (whole.praising - whole.blaming) / (whole.praising + whole.blaming + 1.0),
            Math.min(STRONGEST, whole.highest) / STRONGEST,
            Math.min(STRONGEST, whole.lowest) / STRONGEST,
            last.score(),
            first.score(),
            whole.praising == 0 ? 1 : 0,
            whole.blaming == 0 ? 1 : 0,
            evidence() == 0 ? 1 : 0,
            upTo(2, roles[Term.Role.CONTRAST.ordinal()]),
            upTo(4, negators),
            upTo(2, roles[Term.Role.CONCESSION.ordinal()]),
            upTo(2, questions),
            upTo(3, exclamations),
            Math.min(1, words / 100),
            whole.praise / (words + 5),
            whole.blame / (words + 5),
        };
        float[] result = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            result[i] = (float) numbers[i];
        }
        return result;
    }

    private static double upTo(int most, int count) {
        return Math.min(1, (double) count / most);
    }
}
