package io.renown.analysis;

import io.renown.analysis.AspectReader.Passage;
import io.renown.analysis.AspectReader.Trigger;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the passages of an aspect into numbers: what the rules made of them, the tones and negators around, the words of
 * their clauses.
 */
final class AspectFeatures {

    private static final int BIAS = 1;
    private static final int MEAN = 2;
    private static final int HIGHEST = 3;
    private static final int LOWEST = 4;
    private static final int WITHOUT_TONE = 5;
    private static final int OWN_PRAISE = 6;
    private static final int OWN_BLAME = 7;
    private static final int NEGATED = 8;
    private static final int WEIGHED = 9;
    private static final int OTHERS = 10;
    private static final int WHOLE = 11;
    private static final int PASSAGES = 12;
    private static final int LENGTH = 13;
    private static final int PRAISED = 14;
    private static final int BLAMED = 15;
    private static final int BOTH = 16;
    private static final int UNNAMED = 17;
    private static final int UNNAMED_WHOLE = 18;
    private static final int BEST_CLAUSE = 19;
    private static final int WORST_CLAUSE = 20;

    private static final int LONGEST_HAN = 3;
    private static final int MOST_PASSAGES = 12;
    private static final long NEXT = 0x100000001B3L;

    private final FoldedText text;
    private final List<Clause> clauses;
    private final List<List<Tone>> tones;
    private final List<List<Trigger>> triggers;
    private final List<Hit> negators;
    private final double whole;
    /** By clause; made when first asked for. */
    private final long[][] runs;

    AspectFeatures(
            FoldedText text,
            List<Clause> clauses,
            List<List<Tone>> tones,
            List<List<Trigger>> triggers,
            List<Hit> negators) {
        this.text = text;
        this.clauses = clauses;
        this.tones = tones;
        this.triggers = triggers;
        this.negators = negators;
        this.whole = whole(tones);
        this.runs = new long[clauses.size()][];
    }

    RowBuilder row(Aspect aspect, List<Passage> passages) {
        RowBuilder row = new RowBuilder(aspect);
        List<Passage> read = passages.subList(0, Math.min(MOST_PASSAGES, passages.size()));
        double share = 1.0 / read.size();
        double highest = -1;
        double lowest = 1;
        boolean praised = false;
        boolean blamed = false;
        row.add(BIAS, 1);
        for (Passage passage : read) {
            double sum = Math.clamp(passage.judgement().sum() / 3, -1, 1);
            highest = Math.max(highest, sum);
            lowest = Math.min(lowest, sum);
            praised |= passage.sentiment() == Sentiment.POSITIVE;
            blamed |= passage.sentiment() == Sentiment.NEGATIVE;
            row.add(MEAN, sum * share);
            addSurroundings(row, passage, share);
            addRuns(row, passage.trigger());
        }
        row.add(HIGHEST, highest);
        row.add(LOWEST, lowest);
        row.add(PRAISED, praised ? 0.5 : 0);
        row.add(BLAMED, blamed ? 0.5 : 0);
        row.add(BOTH, praised && blamed ? 0.5 : 0);
        row.add(WHOLE, whole);
        row.add(PASSAGES, Math.min(4, read.size() - 1) / 4.0);
        return row;
    }

    /** Of an aspect that no word names: it may be what the whole text is about. */
    RowBuilder unnamed(Aspect aspect) {
        RowBuilder row = new RowBuilder(aspect);
        row.add(UNNAMED, 1);
        row.add(UNNAMED_WHOLE, whole);
        double best = 0;
        double worst = 0;
        for (List<Tone> ofClause : tones) {
            double sum = 0;
            for (Tone tone : ofClause) {
                sum += tone.value();
            }
            best = Math.max(best, sum);
            worst = Math.min(worst, sum);
        }
        row.add(BEST_CLAUSE, Math.min(1, best / 3));
        row.add(WORST_CLAUSE, Math.max(-1, worst / 3));
        return row;
    }

    private void addSurroundings(RowBuilder row, Passage passage, double share) {
        Trigger trigger = passage.trigger();
        Clause clause = clauses.get(trigger.clause());
        row.add(WITHOUT_TONE, passage.judgement().evidence() == 0 ? 0.7 * share : 0);
        row.add(OWN_PRAISE, trigger.polarity() > 0 ? share : 0);
        row.add(OWN_BLAME, trigger.polarity() < 0 ? share : 0);
        row.add(WEIGHED, (clause.weight() - 1) * share);
        row.add(LENGTH, Math.min(1, text.gap(clause.start(), clause.end()) / 20) * share);
        int others = 0;
        for (Trigger other : triggers.get(trigger.clause())) {
            others += other.aspect() == trigger.aspect() ? 0 : 1;
        }
        row.add(OTHERS, Math.min(3, others) / 3.0 * share);
        int negations = 0;
        for (Hit negator : negators) {
            negations += negator.start() >= clause.start() && negator.start() < clause.end() ? 1 : 0;
        }
        row.add(NEGATED, Math.min(2, negations) / 2.0 * share);
    }

    /** Praise against blame of the whole text. */
    private static double whole(List<List<Tone>> tones) {
        double praise = 0;
        double blame = 0;
        for (List<Tone> ofClause : tones) {
            for (Tone tone : ofClause) {
                praise += Math.max(0, tone.value());
                blame += Math.max(0, -tone.value());
            }
        }
        return (praise - blame) / (praise + blame + 1.2);
    }

    private void addRuns(RowBuilder row, Trigger trigger) {
        row.addRun(hash(trigger.start(), trigger.end()) ^ 0x5555);
        if (runs[trigger.clause()] == null) {
            runs[trigger.clause()] = runs(clauses.get(trigger.clause()));
        }
        for (long run : runs[trigger.clause()]) {
            row.addRun(run);
        }
    }

    private long[] runs(Clause clause) {
        long[] found = new long[LONGEST_HAN * (clause.end() - clause.start())];
        int count = 0;
        int i = clause.start();
        long before = 0;
        while (i < clause.end()) {
            if (Script.isUnspaced(text.chars[i])) {
                long run = 0;
                for (int j = i; j < clause.end() && j - i < LONGEST_HAN && Script.isUnspaced(text.chars[j]); j++) {
                    run = run << 16 | text.chars[j];
                    found[count++] = run;
                }
                before = 0;
                i++;
            } else if (Script.isSpaced(text.chars[i])) {
                int end = i;
                while (end < clause.end() && (Script.isSpaced(text.chars[end]) || text.chars[end] == '\'')) {
                    end++;
                }
                long word = hash(i, end);
                found[count++] = word;
                if (before != 0) {
                    found[count++] = before * NEXT ^ word;
                }
                before = word;
                i = end;
            } else {
                i++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private long hash(int start, int end) {
        long hash = 17;
        for (int i = start; i < end; i++) {
            hash = hash * NEXT + text.chars[i];
        }
        return hash;
    }
}
