package io.renown.review;

import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.shared.Tsid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the analysis, and whoever knows better in this tenant, makes of reviews that are held. The one place for both: what
 * it changes in a review is compared, written, counted and indexed by those behind it.
 */
@Component
class UnderstandAgain {

    private static final Logger log = LoggerFactory.getLogger(UnderstandAgain.class);

    private final ReviewAnalyzer analyzer;
    private final TenantWords words;
    private final Corrections corrections;

    UnderstandAgain(ReviewAnalyzer analyzer, TenantWords words, Corrections corrections) {
        this.analyzer = analyzer;
        this.words = words;
        this.corrections = corrections;
    }

    /**
     * @param version by which they were understood
     * @param setAside of these the analysis failed; they stay as they were understood before
     * @param trouble with what it failed last, empty when it did not
     */
    record Result(String version, List<Renewed> renewed, int setAside, String trouble) {}

    /** Which version the reviews of the current tenant should bear. */
    String version() {
        return words.modelVersion();
    }

    /** Any thread may call this; the reviews are changed, and belong to no session. */
    Result understand(List<Review> batch, Instant now) {
        return new Reader(analyzer, words.ofCurrentTenant(), corrections.ofBatch(batch)).read(batch, now);
    }

    /** What one batch is read with. */
    record Reader(ReviewAnalyzer analyzer, OwnWords own, CorrectionSheet corrected) {

        Result read(List<Review> batch, Instant now) {
            String version = analyzer.modelVersion() + own.mark();
            List<Renewed> renewed = new ArrayList<>(batch.size());
            List<String> troubles = new ArrayList<>();
            for (Review review : batch) {
                Runnable understanding = analyze(review, troubles)
                        .<Runnable>map(found -> () -> {
                            review.understand(found, now);
                            corrected.settle(review, now);
                        })
                        .orElse(() -> review.stayAsUnderstood(version));
                renewed.add(Renewed.of(review, understanding));
            }
            return new Result(version, renewed, troubles.size(), troubles.isEmpty() ? "" : troubles.getLast());
        }

        /** Empty where the analysis fails: one review must not hold up a million. */
        private Optional<ReviewAnalysis> analyze(Review review, List<String> troubles) {
            try {
                return Optional.of(analyzer.analyze(review.content(), own));
            } catch (RuntimeException | StackOverflowError e) {
                log.error("review {} could not be understood again and stays as it is", Tsid.format(review.id()), e);
                troubles.add(Tsid.format(review.id()) + ": " + e.getClass().getSimpleName());
                return Optional.empty();
            }
        }
    }
}
