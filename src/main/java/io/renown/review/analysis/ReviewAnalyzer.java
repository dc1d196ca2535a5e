package io.renown.review.analysis;

import java.util.List;

/** The fast pass over one review: thread-safe, without input or output, some microseconds to a millisecond. */
public interface ReviewAnalyzer {

    /** Changes whenever the same content could get another result; reviews of older versions are analysed again. */
    String modelVersion();

    default ReviewAnalysis analyze(ReviewContent content) {
        return analyze(content, OwnWords.NONE);
    }

    /** With the own words of a tenant, whose mark its model version then bears. */
    ReviewAnalysis analyze(ReviewContent content, OwnWords ownWords);

    /** Makes the own words of a tenant ready for many reviews. */
    OwnWords prepare(List<OwnWord> words);
}
