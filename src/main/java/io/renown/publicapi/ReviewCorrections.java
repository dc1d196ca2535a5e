package io.renown.publicapi;

import io.renown.publicapi.ReviewController.AspectChange;
import io.renown.publicapi.problem.RefusedParameter;
import io.renown.review.CorrectionService;
import io.renown.review.CorrectionVerdict;
import io.renown.review.TopicCatalog;
import io.renown.review.TopicName;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a PATCH says better than the analysis. */
@Component
class ReviewCorrections {

    private static final String AS_ANALYSED = "as-analysed";

    private final CorrectionService corrections;
    private final TopicCatalog topics;

    ReviewCorrections(CorrectionService corrections, TopicCatalog topics) {
        this.corrections = corrections;
        this.topics = topics;
    }

    void sentiment(long reviewId, String said) {
        if (said.equals(AS_ANALYSED)) {
            corrections.undoSentiment(reviewId);
            return;
        }
        corrections.correctSentiment(
                reviewId,
                Arrays.stream(Sentiment.values())
                        .filter(sentiment -> ReviewJson.slug(sentiment).equals(said))
                        .findFirst()
                        .orElseThrow(() -> RefusedParameter.ofBody(
                                "sentiment",
                                "one-of",
                                Arrays.stream(Sentiment.values())
                                                .map(ReviewJson::slug)
                                                .collect(Collectors.joining(", "))
                                        + ", " + AS_ANALYSED)));
    }

    void topic(long reviewId, String said) {
        if (said.equals(AS_ANALYSED)) {
            corrections.undoTopic(reviewId);
            return;
        }
        if (said.equals("none")) {
            corrections.correctTopic(reviewId, null);
            return;
        }
        corrections.correctTopic(
                reviewId,
                topics.topics()
                        .find(said)
                        .map(TopicName::id)
                        .orElseThrow(() -> RefusedParameter.ofBody("topic", "unknown")));
    }

    void aspects(long reviewId, List<AspectChange> changes) {
        Map<String, AspectChange> byAspect = new LinkedHashMap<>();
        changes.forEach(change -> byAspect.put(change.aspect(), change));
        for (AspectChange change : byAspect.values()) {
            Aspect aspect =
                    Aspect.findBySlug(change.aspect()).orElseThrow(() -> RefusedParameter.ofBody("aspects", "unknown"));
            if (change.verdict().equals(AS_ANALYSED)) {
                corrections.undoAspect(reviewId, aspect);
            } else {
                corrections.correctAspect(reviewId, aspect, verdict(change.verdict()));
            }
        }
    }

    private static CorrectionVerdict verdict(String slug) {
        return CorrectionVerdict.findBySlug(slug)
                .filter(CorrectionVerdict.ofAspects()::contains)
                .orElseThrow(() -> RefusedParameter.ofBody(
                        "aspects",
                        "one-of",
                        Stream.concat(
                                        CorrectionVerdict.ofAspects().stream().map(CorrectionVerdict::slug),
                                        Stream.of(AS_ANALYSED))
                                .collect(Collectors.joining(", "))));
    }
}
