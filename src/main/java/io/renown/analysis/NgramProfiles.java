package io.renown.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which language spells so: naive Bayes over runs of one to five letters and whole words, counted at start from this
 * module's own word lists.
 */
final class NgramProfiles {

    private static final int BUCKETS = 1 << 15;
    private static final int LONGEST_RUN = 4;
    private static final int LONGEST_WORD = 24;
    /** Letters read of a text; more would not change the answer. */
    private static final int LETTERS = 200;

    /** After each so many letters it is asked whether the rest is worth reading. */
    private static final int STRETCH = 50;

    /** A lead, in log-odds, that no rest of a text catches up. */
    private static final float SETTLED = 60;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, float[]> counts = new LinkedHashMap<>();
    private float[] logs = new float[0];

    void learn(String language, String word, double weight) {
        float[] own = counts.computeIfAbsent(language, l -> new float[BUCKETS]);
        FoldedText text = FoldedText.of(word);
        visit(text, 0, LETTERS, (bucket, length) -> own[bucket] += (float) weight);
    }

    /** Ends learning. @param smoothing count given to every run unseen */
    void finish(double smoothing) {
        languages.addAll(counts.keySet());
        int width = languages.size();
        logs = new float[BUCKETS * width];
        for (int l = 0; l < width; l++) {
            float[] own = counts.getOrDefault(languages.get(l), new float[0]);
            double total = 0;
            for (float count : own) {
                total += count;
            }
            // Frequencies scaled to one size, so that a longer list does not win by its length.
            double scale = 20_000 / total;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                logs[bucket * width + l] = (float) Math.log(own[bucket] * scale + smoothing);
            }
        }
        counts.clear();
    }

    List<String> languages() {
        return languages;
    }

    /** Sum of log-likelihoods by language, in the order of {@link #languages()}; the last cell counts the runs. */
    double[] score(FoldedText text) {
        int width = languages.size();
        float[] table = logs;
        float[] sums = new float[width];
        int[] runs = new int[1];
        RunVisitor adding = (bucket, length) -> {
            int row = bucket * width;
            for (int l = 0; l < sums.length; l++) {
                sums[l] += table[row + l];
            }
            runs[0]++;
        };
        int at = 0;
        for (int read = 0; read < LETTERS && at < text.length && !isSettled(sums); read += STRETCH) {
            at = visit(text, at, STRETCH, adding);
        }
        double[] result = new double[width + 1];
        for (int l = 0; l < width; l++) {
            result[l] = sums[l];
        }
        result[width] = runs[0];
        return result;
    }

    private static boolean isSettled(float[] sums) {
        float best = Float.NEGATIVE_INFINITY;
        float second = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            second = Math.max(second, Math.min(best, sum));
            best = Math.max(best, sum);
        }
        return best - second > SETTLED;
    }

    private interface RunVisitor {
        void visit(int bucket, int length);
    }

    /** Visits whole words from {@code from} on until {@code letters} are read; the place behind the last. */
    private static int visit(FoldedText text, int from, int letters, RunVisitor visitor) {
        int read = 0;
        int i = from;
        while (i < text.length && read < letters) {
            if (!isWordLetter(text, i)) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length && end - i < LONGEST_WORD && isWordLetter(text, end)) {
                end++;
            }
            visitWord(text.chars, i, end, visitor);
            read += end - i;
            i = end;
        }
        return i;
    }

    private static boolean isWordLetter(FoldedText text, int i) {
        char c = text.chars[i];
        Script script = Script.of(c);
        return script == Script.LATIN
                || script == Script.CYRILLIC
                || script == Script.ARABIC
                || c == '\'' && i > 0 && i + 1 < text.length && Script.of(text.chars[i + 1]) == Script.LATIN;
    }

    private static void visitWord(char[] chars, int start, int end, RunVisitor visitor) {
        long word = 17;
        for (int i = start; i < end; i++) {
            word = word * 0x100000001B3L + chars[i];
        }
        visitor.visit(bucket(word, 6), 6);
        visitor.visit(bucket(word, 7), 7);
        for (int from = start - 1; from < end; from++) {
            long run = 0;
            for (int to = from; to <= end && to - from < LONGEST_RUN; to++) {
                run = run << 16 | (to < start || to == end ? '_' : chars[to]);
                if (to > from) {
                    visitor.visit(bucket(run, to - from), to - from);
                }
            }
        }
    }

    private static int bucket(long run, int length) {
        long mixed = (run + length) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> 40) & BUCKETS - 1;
    }
}
