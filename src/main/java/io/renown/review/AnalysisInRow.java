package io.renown.review;

import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextSignature;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of an analysis stands in the row of a review; everything but which version said so. */
record AnalysisInRow(
        String language,
        Sentiment sentiment,
        float confidence,
        float score,
        float emotion,
        String aspects,
        String risks,
        @Nullable TextSignature signature,
        @Nullable Long topicId,
        @Nullable String underCorrections) {

    /** The database shows six digits of a number, and nobody sees more than two. */
    private static final float NOTHING = 1e-5f;

    static AnalysisInRow of(Review review) {
        Findings findings = review.findings();
        Judgement judgement = review.judgement();
        return new AnalysisInRow(
                findings.language(),
                judgement.sentiment(),
                judgement.confidence(),
                judgement.score(),
                findings.emotion(),
                judgement.writtenAspects(),
                findings.writtenRisks(),
                findings.signature(),
                judgement.topicId(),
                judgement.underCorrections());
    }

    boolean saysTheSameAs(AnalysisInRow other) {
        return countsTheSameAs(other)
                && language.equals(other.language)
                && same(confidence, other.confidence)
                && same(score, other.score)
                && same(emotion, other.emotion)
                && risks.equals(other.risks)
                && Objects.equals(signature, other.signature)
                && Objects.equals(topicId, other.topicId)
                && Objects.equals(underCorrections, other.underCorrections);
    }

    /** Whether the counters of the days are those of the other as well. */
    boolean countsTheSameAs(AnalysisInRow other) {
        return sentiment == other.sentiment && aspects.equals(other.aspects);
    }

    private static boolean same(float one, float other) {
        return Math.abs(one - other) < NOTHING;
    }
}
