package io.renown.analysis.deep;

import io.renown.analysis.AspectGuesses;
import io.renown.analysis.FastAnalyzer;
import io.renown.analysis.Gibberish;
import io.renown.analysis.ReadableText;
import io.renown.analysis.SentimentJudge;
import io.renown.analysis.model.SentimentWeights;
import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.TextVector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a review with the model of its language and weighs words, runs of letters and the model's vectors by trained
 * weights, all at once.
 */
final class DeepReader implements DeepAnalyzer {

    /** Raised whenever models, features or weights change what is found: reviews are then read deeply again. */
    private static final String VERSION = "deep-7";

    private final DeepFeatures features;
    private final AspectGuesses.Reader guessing = new AspectGuesses.Reader();
    private final Map<String, SentimentWeights> weights = Map.of("zh", read("zh"), "en", read("en"));
    private final Map<String, DeepAspects> aspects = Map.of("zh", DeepAspects.of("zh"), "en", DeepAspects.of("en"));

    DeepReader(DeepFeatures features) {
        this.features = features;
    }

    /** Words and rules of the fast pass are among the features. */
    @Override
    public String modelVersion() {
        return VERSION + "+" + FastAnalyzer.VERSION;
    }

    @Override
    public boolean reads(String language) {
        return weights.containsKey(DeepFeatures.twoLetters(language)) && features.reads(language);
    }

    @Override
    public List<DeepAnalysis> analyze(List<AnalyzedReview> reviews) {
        return reviews.stream().map(this::analyze).toList();
    }

    private DeepAnalysis analyze(AnalyzedReview review) {
        ReviewAnalysis fast = review.fast();
        ReviewContent content = review.content();
        String language = DeepFeatures.twoLetters(fast.language());
        SentimentWeights trained = weights.get(language);
        if (trained == null || !reads(fast.language()) || !isReadable(content.whole())) {
            return DeepAnalysis.asTheFastPassSays(fast, modelVersion());
        }
        AspectGuesses guesses = guessing.read(language, content.whole(), review.words());
        DeepFeatures.Seen seen = features.see(language, content.whole(), guesses.clauses());
        DeepFeatures.View view = seen.view();
        SentimentJudge.Verdict verdict = SentimentJudge.judge(
                trained.shares(view.seen().runs(), view.seen().tones()), 0, 1, content.normalizedRating());
        return new DeepAnalysis(
                verdict.sentiment(),
                verdict.confidence(),
                verdict.score(),
                Objects.requireNonNull(aspects.get(language)).read(guesses, seen.clauses()),
                new TextVector(view.space(), view.vector()),
                modelVersion());
    }

    private static boolean isReadable(String whole) {
        return ReadableText.hasWords(whole) && !Gibberish.is(whole);
    }

    private static SentimentWeights read(String language) {
        String file = "/analysis/models/sentiment-deep-" + language + ".bin";
        try (InputStream in = DeepReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No trained model " + file);
            }
            return SentimentWeights.read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the trained model " + file, e);
        }
    }
}
