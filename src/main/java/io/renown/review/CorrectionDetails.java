package io.renown.review;

import io.renown.review.analysis.Sentiment;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A correction as an opened review shows it.
 *
 * @param field the aspect; empty for the sentiment
 * @param said by the analysis; null where it saw nothing of the kind
 * @param modelVersion of the analysis that said so
 * @param memberId null for somebody who acted for Renown itself
 * @param reviewId the review it was made on
 */
public record CorrectionDetails(
        CorrectionKind kind,
        String field,
        CorrectionVerdict verdict,
        @Nullable Sentiment said,
        double saidConfidence,
        String modelVersion,
        @Nullable Long memberId,
        Instant madeAt,
        long reviewId,
        Standing standing) {

    CorrectionDetails withoutMember() {
        return new CorrectionDetails(
                kind, field, verdict, said, saidConfidence, modelVersion, null, madeAt, reviewId, standing);
    }

    /** Whether it counts for the review that is shown, and why. */
    public enum Standing {
        COUNTS,
        /** Made on another review that says the same. */
        FROM_SAME_WORDS,
        /** Made on an older text of this review; does not count. */
        OUTDATED;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
