package io.renown.analysis.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Language of the text, without a hint. The script of Chinese is not compared; {@code und} counts as wrong. */
final class LanguageTask {

    private static final int SHORT = 20;

    private LanguageTask() {}

    static void printHeader(PrintWriter out) {
        out.printf(
                "%-10s %-32s %7s %8s %8s %7s %10s %10s %9s%n",
                "task", "file", "rows", "acc", "F1", "short", "acc-short", "cut-short", "reviews/s");
        out.printf(
                "short: rows under %d characters; cut-short: every row cut to its first %d characters%n", SHORT, SHORT);
    }

    static void print(PrintWriter out, String file, List<LabelledReview> all, Measured measured, Measured cutMeasured) {
        Confusion whole = new Confusion();
        Confusion shortOnes = new Confusion();
        Confusion cut = new Confusion();
        TreeMap<String, Integer> missed = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            String gold = twoLetters(all.get(i).language());
            String found = twoLetters(measured.analyses().get(i).language());
            whole.add(gold, found);
            cut.add(gold, twoLetters(cutMeasured.analyses().get(i).language()));
            if (all.get(i).text().length() < SHORT) {
                shortOnes.add(gold, found);
            }
            if (!gold.equals(found)) {
                missed.merge(gold + ">" + found, 1, Integer::sum);
            }
        }
        out.printf(
                Locale.ROOT,
                "%-10s %-32s %7d %8.3f %8.3f %7d %10.3f %10.3f %9.0f%n",
                "language",
                file,
                whole.rows(),
                whole.accuracy(),
                whole.macroF1(),
                shortOnes.rows(),
                shortOnes.accuracy(),
                cut.accuracy(),
                measured.perSecond());
        missed.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .limit(8)
                .forEach(entry -> out.printf("           %s %d%n", entry.getKey(), entry.getValue()));
    }

    static List<LabelledReview> cut(List<LabelledReview> reviews) {
        return reviews.stream()
                .map(review -> new LabelledReview(
                        review.language(),
                        review.label(),
                        review.text().substring(0, Math.min(SHORT, review.text().length())),
                        review.aspects()))
                .toList();
    }

    private static String twoLetters(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }
}
