package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of one review in one go; what is not named stays as it is.
 *
 * @param sentiment null to leave it
 * @param topic null to leave it
 */
public record CorrectionWish(
        @Nullable Sentiment sentiment,
        Map<Aspect, CorrectionVerdict> aspects,
        @Nullable InTopic topic) {

    /** @param id null for none that it is in now */
    public record InTopic(@Nullable Long id) {}

    public CorrectionWish {
        aspects = Map.copyOf(aspects);
    }

    public boolean isEmpty() {
        return sentiment == null && aspects.isEmpty() && topic == null;
    }

    static CorrectionWish of(Sentiment sentiment) {
        return new CorrectionWish(sentiment, Map.of(), null);
    }

    static CorrectionWish of(Aspect aspect, CorrectionVerdict verdict) {
        return new CorrectionWish(null, Map.of(aspect, verdict), null);
    }

    static CorrectionWish ofTopic(@Nullable Long topicId) {
        return new CorrectionWish(null, Map.of(), new InTopic(topicId));
    }
}
