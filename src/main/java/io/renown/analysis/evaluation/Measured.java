package io.renown.analysis.evaluation;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Analyses of all rows of a file, in its order.
 *
 * @param perSecond whole reviews analysed in a second of processor time of one thread, after a warm-up
 */
record Measured(List<ReviewAnalysis> analyses, double perSecond) {

    private static final int WARM_UP = 5_000;
    /** Of an analyzer that takes milliseconds. */
    private static final int SHORT_WARM_UP = 200;

    static Measured of(ReviewAnalyzer analyzer, List<LabelledReview> reviews) {
        return of(analyzer, reviews, WARM_UP);
    }

    static Measured ofSlow(ReviewAnalyzer analyzer, List<LabelledReview> reviews) {
        return of(analyzer, reviews, SHORT_WARM_UP);
    }

    private static Measured of(ReviewAnalyzer analyzer, List<LabelledReview> reviews, int warmUp) {
        List<ReviewContent> contents = reviews.stream()
                .map(review -> new ReviewContent("", review.text(), null, null))
                .toList();
        for (int i = 0; i < warmUp && !contents.isEmpty(); i++) {
            analyzer.analyze(contents.get(i % contents.size()));
        }
        List<ReviewAnalysis> analyses = new ArrayList<>(contents.size());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (ReviewContent content : contents) {
            analyses.add(analyzer.analyze(content));
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        return new Measured(analyses, contents.size() / Math.max(seconds, 1e-9));
    }
}
