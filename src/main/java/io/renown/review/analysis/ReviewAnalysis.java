package io.renown.review.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis found in one review.
 *
 * @param language ISO 639-1, with script for Chinese ({@code zh-Hans}, {@code zh-Hant}); {@code und} when it cannot tell
 * @param languageConfidence 0 to 1
 * @param sentimentConfidence 0 to 1
 * @param score -1 (very negative) to 1 (very positive)
 * @param emotion strength of feeling, 0 (calm) to 1 (outraged or overjoyed)
 * @param signature what near copies are found by; null for a text too short to compare
 * @param modelVersion which analysis said so, for instance {@code fast-8}; behind {@link #FAILED} where it failed
 * @param failure with what it failed, in a word for those who look after it; null where it did not
 */
public record ReviewAnalysis(
        String language,
        double languageConfidence,
        Sentiment sentiment,
        double sentimentConfidence,
        double score,
        double emotion,
        List<AspectMention> aspects,
        List<RiskMention> risks,
        @Nullable TextSignature signature,
        String modelVersion,
        @Nullable String failure) {

    /** Stands before the version of an analysis that failed: what it says of the review is nothing. */
    public static final String FAILED = "!";

    public ReviewAnalysis {
        aspects = List.copyOf(aspects);
        risks = List.copyOf(risks);
    }

    /** One that did not fail. */
    public ReviewAnalysis(
            String language,
            double languageConfidence,
            Sentiment sentiment,
            double sentimentConfidence,
            double score,
            double emotion,
            List<AspectMention> aspects,
            List<RiskMention> risks,
            @Nullable TextSignature signature,
            String modelVersion) {
        this(
                language,
                languageConfidence,
                sentiment,
                sentimentConfidence,
                score,
                emotion,
                aspects,
                risks,
                signature,
                modelVersion,
                null);
    }

    /** Of a review on which the analysis failed: nothing is known, and nothing of it is sure. */
    public static ReviewAnalysis notUnderstood(String modelVersion, String failure) {
        return new ReviewAnalysis(
                "und", 0, Sentiment.NEUTRAL, 0, 0, 0, List.of(), List.of(), null, FAILED + modelVersion, failure);
    }
}
