package io.renown.review;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.TextSignature;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of a review: what the fast pass found that nobody else has a say in. */
@Embeddable
class Findings {

    private String language;
    private float emotion;
    private String risks;
    private byte @Nullable [] textSignature;

    @SuppressWarnings("NullAway.Init")
    protected Findings() {}

    @SuppressWarnings("NullAway.Init") // all by the method called
    Findings(ReviewAnalysis analysis) {
        take(analysis);
    }

    final void take(ReviewAnalysis analysis) {
        language = analysis.language();
        emotion = (float) analysis.emotion();
        risks = AnalysisText.writeRisks(analysis.risks());
        textSignature =
                analysis.signature() == null ? null : analysis.signature().bytes();
    }

    /** Forgets what repeats the words. */
    void erase() {
        textSignature = null;
        risks = "";
    }

    String language() {
        return language;
    }

    float emotion() {
        return emotion;
    }

    List<RiskMention> risks() {
        return AnalysisText.risks(risks);
    }

    /** As the column has them. */
    String writtenRisks() {
        return risks;
    }

    @Nullable
    TextSignature signature() {
        return textSignature == null ? null : new TextSignature(textSignature);
    }
}
