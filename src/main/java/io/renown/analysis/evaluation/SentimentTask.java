package io.renown.analysis.evaluation;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.Sentiment;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Sentiment of the text alone. Two classes: rows labelled positive or negative, decided by the sign of the score.
 * Three classes: with the neutral rows, decided as the product shows it. Rows labelled mixed are left out.
 */
final class SentimentTask {

    private static final List<String> LABELS = List.of("positive", "neutral", "negative");

    private SentimentTask() {}

    static void printHeader(PrintWriter out) {
        out.printf(
                "%-10s %-32s %7s %8s %8s %8s %8s %8s %9s%n",
                "task", "file", "rows", "acc-2", "F1-2", "acc-3", "F1-3", "ECE-3", "reviews/s");
    }

    static void print(PrintWriter out, String file, List<LabelledReview> all, Measured measured) {
        Confusion two = new Confusion();
        Confusion three = new Confusion();
        Calibration calibration = new Calibration();
        boolean neutralExists = false;
        for (int i = 0; i < all.size(); i++) {
            String gold = all.get(i).label();
            if (!LABELS.contains(gold)) {
                continue;
            }
            ReviewAnalysis analysis = measured.analyses().get(i);
            String shown = analysis.sentiment().name().toLowerCase(Locale.ROOT);
            three.add(gold, shown);
            calibration.add(analysis.sentimentConfidence(), shown.equals(gold));
            if (gold.equals("neutral")) {
                neutralExists = true;
            } else {
                Sentiment side = analysis.score() < 0 ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
                two.add(gold, side.name().toLowerCase(Locale.ROOT));
            }
        }
        out.printf(
                Locale.ROOT,
                "%-10s %-32s %7d %8.3f %8.3f %8s %8s %8.3f %9.0f%n",
                "sentiment",
                file,
                three.rows(),
                two.accuracy(),
                two.macroF1(),
                neutralExists ? String.format(Locale.ROOT, "%.3f", three.accuracy()) : "-",
                neutralExists ? String.format(Locale.ROOT, "%.3f", three.macroF1()) : "-",
                calibration.error(),
                measured.perSecond());
    }
}
