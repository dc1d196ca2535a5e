package io.renown.review;

import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import java.time.Instant;
import java.util.List;

/** What a page keeps of a change, in the hands of somebody else. */
public final class StolenUndo {

    private StolenUndo() {}

    /** Says that nothing was said of the sentiment, before or after. */
    public static CorrectionUndo ofReview(int tenantId, long reviewId) {
        CorrectionUndo.Step step =
                new CorrectionUndo.Step(new CorrectionUndo.Field(CorrectionKind.SENTIMENT, ""), List.of(), List.of());
        return new CorrectionUndo(tenantId, reviewId, List.of(step));
    }

    /** Brings a word that was removed back. */
    public static OwnWordUndo ofWords(int tenantId) {
        OwnWordDetails gone = new OwnWordDetails(
                1, new OwnWord("stolen", "", RiskKind.FRAUD, null, null), null, Instant.parse("2026-01-01T00:00:00Z"));
        return new OwnWordUndo(tenantId, List.of(new OwnWordUndo.Step(gone, null)));
    }
}
