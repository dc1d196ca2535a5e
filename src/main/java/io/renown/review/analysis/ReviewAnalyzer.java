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

    /**
     * How sure it is, 0 to 1, that a review is in the language it was found to be in; 0 where its words would be taken for
     * another one now. Found again from the words, in microseconds: no row keeps it.
     *
     * @param language as {@link ReviewAnalysis#language()} names it
     */
    double languageConfidence(ReviewContent content, String language);

    /** What the sentiment of words in this language rests on. @param language as {@link ReviewAnalysis#language()} names it */
    SentimentBasis basis(String language);

    /** Makes the own words of a tenant ready for many reviews. */
    OwnWords prepare(List<OwnWord> words);
}
