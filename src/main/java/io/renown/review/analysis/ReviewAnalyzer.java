package io.renown.review.analysis;

/** The fast pass over one review: thread-safe, without input or output, some microseconds to a millisecond. */
public interface ReviewAnalyzer {

    /** Changes whenever the same content could get another result; reviews of older versions are analysed again. */
    String modelVersion();

    ReviewAnalysis analyze(ReviewContent content);
}
