package io.renown.review;

import io.renown.review.authenticity.WordsAlone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the analysis of one review beside it, made when it is looked at.
 *
 * @param keywords at most five, the best one first, as the review writes them
 * @param languageConfidence 0 to 1; null where there are no words, or none of a known language
 * @param languageDoubtful whether the language should be said with doubt
 * @param wordsAlone what the words say without the stars; null where there are no words
 * @param wordsAgainstStars whether both surely say the contrary
 */
public record AnalysisRemarks(
        List<String> keywords,
        @Nullable Double languageConfidence,
        boolean languageDoubtful,
        @Nullable WordsAlone wordsAlone,
        boolean wordsAgainstStars) {

    /** Of a review without words. */
    static final AnalysisRemarks NONE = new AnalysisRemarks(List.of(), null, false, null, false);
}
