package io.renown.review.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What the deep pass says of a review. Language, aspects, risks, emotion and signature stay those of the fast pass.
 *
 * @param sentimentConfidence 0 to 1
 * @param score -1 (very negative) to 1 (very positive)
 * @param vector of the text; null when there was nothing to read or no model for the language
 * @param modelVersion that of the {@link DeepAnalyzer}
 */
public record DeepAnalysis(
        Sentiment sentiment,
        double sentimentConfidence,
        double score,
        @Nullable TextVector vector,
        String modelVersion) {}
