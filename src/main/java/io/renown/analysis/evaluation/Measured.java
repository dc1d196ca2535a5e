package io.renown.analysis.evaluation;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import java.util.ArrayList;
import java.util.List;

/**
 * Analyses of all rows of a file, in its order.
 *
 * @param perSecond whole reviews analysed a second by one thread, after a warm-up
 */
record Measured(List<ReviewAnalysis> analyses, double perSecond) {

    private static final int WARM_UP = 2_000;

    static Measured of(ReviewAnalyzer analyzer, List<LabelledReview> reviews) {
        List<ReviewContent> contents = reviews.stream()
                .map(review -> new ReviewContent("", review.text(), null, null))
                .toList();
        for (int i = 0; i < WARM_UP && !contents.isEmpty(); i++) {
            analyzer.analyze(contents.get(i % contents.size()));
        }
        List<ReviewAnalysis> analyses = new ArrayList<>(contents.size());
        long start = System.nanoTime();
        for (ReviewContent content : contents) {
            analyses.add(analyzer.analyze(content));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(analyses, contents.size() / Math.max(seconds, 1e-9));
    }
}
