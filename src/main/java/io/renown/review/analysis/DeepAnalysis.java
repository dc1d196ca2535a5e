package io.renown.review.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the deep pass says of a review. Language, risks, emotion and signature stay those of the fast pass.
 *
 * @param sentimentConfidence 0 to 1
 * @param score -1 (very negative) to 1 (very positive)
 * @param aspects at most one mention each; those of the fast pass where the review could not be read deeply
 * @param vector of the text; null when there was nothing to read or no model for the language
 * @param modelVersion that of the {@link DeepAnalyzer}
 */
public record DeepAnalysis(
        Sentiment sentiment,
        double sentimentConfidence,
        double score,
        List<AspectMention> aspects,
        @Nullable TextVector vector,
        String modelVersion) {

    public DeepAnalysis {
        aspects = List.copyOf(aspects);
    }

    /** Of a review that could not be read deeply: what the fast pass says. */
    public static DeepAnalysis asTheFastPassSays(ReviewAnalysis fast, String modelVersion) {
        return new DeepAnalysis(
                fast.sentiment(), fast.sentimentConfidence(), fast.score(), fast.aspects(), null, modelVersion);
    }
}
