package io.renown.analysis.evaluation;

import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.TextSignature;
import java.io.PrintWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Near copies: each text against a copy of it in which every character was edited with a chance of 5 % (at least one was),
 * and the texts against each other. Rows that differ in signs, spaces and case alone count once.
 */
final class DuplicatesTask {

    private static final double EDITED = 0.05;
    private static final int SEED = 5;
    /** In letters and digits. */
    private static final int SHORT = 30;
    /** Pairs grow with the square. */
    private static final int MOST_COMPARED = 4_000;

    /** @param signature null where the text is too short for one */
    private record Row(
            String text, boolean isShort, @Nullable TextSignature signature) {}

    private final ReviewAnalyzer analyzer;

    DuplicatesTask(ReviewAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    static void printHeader(PrintWriter out) {
        out.printf(
                "%-10s %-32s %7s %8s %10s %7s %8s %12s %9s%n",
                "task", "file", "rows", "recall", "false", "short", "recall-s", "false-short", "reviews/s");
        out.printf(
                Locale.ROOT,
                "recall: copies found of which 5 %% of the characters were edited; false: share of pairs of different rows taken"
                        + " for copies; short: texts under %d letters%n",
                SHORT);
    }

    void print(PrintWriter out, String file, List<LabelledReview> all) {
        List<Row> rows = different(all);
        Measured measured = Measured.of(analyzer, all);
        int shortRows = (int) rows.stream().filter(Row::isShort).count();
        out.printf(
                Locale.ROOT,
                "%-10s %-32s %7d %8.3f %10.2e %7d %8s %12s %9.0f%n",
                "duplicates",
                file,
                rows.size(),
                recall(rows, false),
                falseHits(rows, false),
                shortRows,
                shortRows == 0 ? "-" : String.format(Locale.ROOT, "%.3f", recall(rows, true)),
                shortRows == 0 ? "-" : String.format(Locale.ROOT, "%.2e", falseHits(rows, true)),
                measured.perSecond());
    }

    private List<Row> different(List<LabelledReview> all) {
        Set<String> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (LabelledReview review : all) {
            String letters = letters(review.text());
            if (!letters.isEmpty() && seen.add(letters)) {
                rows.add(new Row(
                        review.text(), letters.codePointCount(0, letters.length()) < SHORT, signature(review.text())));
            }
        }
        return rows;
    }

    private double recall(List<Row> rows, boolean shortOnly) {
        int[] alphabet =
                rows.stream().flatMapToInt(row -> row.text().codePoints()).toArray();
        SplittableRandom random = new SplittableRandom(SEED);
        int copies = 0;
        int found = 0;
        for (Row row : rows) {
            TextSignature copy = signature(edited(row.text(), alphabet, random));
            if (row.isShort() || !shortOnly) {
                copies++;
                found += row.signature() != null && copy != null && copy.isNearCopyOf(row.signature()) ? 1 : 0;
            }
        }
        return copies == 0 ? 0 : (double) found / copies;
    }

    private static double falseHits(List<Row> rows, boolean shortOnly) {
        List<Row> compared = rows.stream()
                .filter(row -> row.isShort() || !shortOnly)
                .limit(MOST_COMPARED)
                .toList();
        long pairs = 0;
        long hits = 0;
        for (int i = 0; i < compared.size(); i++) {
            TextSignature one = compared.get(i).signature();
            for (int j = i + 1; j < compared.size(); j++) {
                TextSignature other = compared.get(j).signature();
                pairs++;
                hits += one != null && other != null && one.isNearCopyOf(other) ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : (double) hits / pairs;
    }

    /** Inserts, deletes and replaces in equal parts; what comes in is drawn from all texts. */
    private static String edited(String text, int[] alphabet, SplittableRandom random) {
        int[] characters = text.codePoints().toArray();
        int sure = random.nextInt(characters.length);
        StringBuilder copy = new StringBuilder(text.length() + 8);
        for (int i = 0; i < characters.length; i++) {
            if (i != sure && random.nextDouble() >= EDITED) {
                copy.appendCodePoint(characters[i]);
                continue;
            }
            int kind = random.nextInt(3);
            if (kind > 0) {
                copy.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            if (kind == 2) {
                copy.appendCodePoint(characters[i]);
            }
        }
        return copy.toString();
    }

    private @Nullable TextSignature signature(String text) {
        return analyzer.analyze(new ReviewContent("", text, null, null)).signature();
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
