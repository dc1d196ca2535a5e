package io.renown.analysis;

import io.renown.analysis.model.AspectWeights;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The trained judgement of aspects in one language: which ones a text speaks of, and how. */
final class AspectJudge {

    record Verdict(Sentiment sentiment, double confidence) {}

    /** What the runs of letters of one text tell. */
    final class Reading {

        private final double[] spoken;
        private final double[] toned;

        private Reading(int[] runs) {
            spoken = weights.spoken(runs);
            toned = weights.toned(runs);
        }

        /** Whether an aspect that no word names is worth a closer look. */
        boolean hints(Aspect aspect) {
            return spoken[aspect.ordinal()] > 0.5;
        }

        AspectGuess guess(AspectRow row, boolean sure) {
            return new AspectGuess(
                    row.aspect(),
                    sure,
                    weights.margin(spoken[row.aspect().ordinal()], row.features(), row.values()),
                    weights.margins(toned, row.features(), row.values()));
        }

        /** Null when the text most likely speaks of something else; never where it is sure to speak of the aspect. */
        @Nullable
        Verdict judge(AspectRow row, boolean sure) {
            double share = weights.share(spoken[row.aspect().ordinal()], row.features(), row.values());
            if (share < AspectWeights.SPOKEN && !sure) {
                return null;
            }
            double[] shares = weights.shares(toned, row.features(), row.values());
            Sentiment best = AspectWeights.likeliest(shares);
            return new Verdict(best, (sure ? Math.max(share, AspectWeights.SPOKEN) : share) * shares[best.ordinal()]);
        }
    }

    private final AspectWeights weights;

    AspectJudge(AspectWeights weights) {
        this.weights = weights;
    }

    /** Null for a language that none was trained for. */
    static @Nullable AspectJudge find(String language) {
        String file = "/analysis/models/aspects-" + language + ".bin";
        try (InputStream in = AspectJudge.class.getResourceAsStream(file)) {
            return in == null ? null : new AspectJudge(AspectWeights.read(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the trained model " + file, e);
        }
    }

    /** @param runs as {@link TextRuns} finds them */
    Reading read(int[] runs) {
        return new Reading(runs);
    }

    /** By aspect, how far some runs tell that it is spoken of; of two passages the one with more says it. */
    double[] spoken(int[] runs) {
        return weights.spoken(runs);
    }
}
