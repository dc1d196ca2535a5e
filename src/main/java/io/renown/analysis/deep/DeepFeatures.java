package io.renown.analysis.deep;

import io.renown.analysis.SentimentReader;
import io.renown.analysis.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text as the trained sentiment of the deep pass sees it: what the fast pass sees, and what a sentence model makes of it.
 * What training and reading have in common. Threads may share one.
 */
public final class DeepFeatures {

    /**
     * Values are rounded to this step: on another kind of processor the last digits of a model's numbers differ.
     * Their vectors have length one, so a value is about 0.05.
     */
    private static final float STEPS = 1024;

    /** How much the model's numbers count beside the words, chosen by what held across fields. */
    private static final Map<String, Float> VALUES = Map.of("zh", 0.5f, "en", 1f);

    /**
     * @param seen the numbers of the lexicon, followed by both readings of the model
     * @param vector of length one
     * @param space of the vector
     */
    public record View(SentimentReader.View seen, float[] vector, String space) {}

    /** What one reading of the model is good for. */
    record Seen(View view, ClauseStates clauses) {}

    private final SentimentReader reader = new SentimentReader();
    private final List<ModelEmbedder> embedders;

    DeepFeatures(List<ModelEmbedder> embedders) {
        this.embedders = List.copyOf(embedders);
    }

    /** With the models that come along. */
    public static DeepFeatures ofAllModels() {
        return new DeepFeatures(List.of(DeepModels.chineseEmbedder(), DeepModels.englishEmbedder()));
    }

    public boolean reads(String language) {
        return findEmbedder(language).isPresent();
    }

    /** How many numbers stand beside the runs of letters. */
    public int numbers(String language) {
        return SentimentReader.TONES + 2 * embedder(language).dimension();
    }

    /**
     * @param language as {@link #reads} takes it
     * @throws io.renown.review.analysis.DeepPassUnavailableException when this machine cannot run the model
     */
    public View view(String language, String text) {
        return see(language, text, List.of()).view();
    }

    /** The states of the clauses of a text. @param language as {@link #reads} takes it */
    public ClauseStates clauses(String language, String text, List<Span> spans) {
        SentenceModel.Reading reading = embedder(language).read(text);
        return ClauseStates.of(reading, spans, ModelEmbedder.unit(reading.first()), ModelEmbedder.unit(reading.mean()));
    }

    /** The states of a phrase, as of a clause about which nothing stands. */
    public ClauseStates phrase(String language, String phrase) {
        return clauses(language, phrase, List.of(new Span(0, phrase.length()))).alone();
    }

    Seen see(String language, String text, List<Span> spans) {
        ModelEmbedder embedder = embedder(language);
        SentenceModel.Reading reading = embedder.read(text);
        float[] vector = ModelEmbedder.unit(reading.first());
        float[] mean = ModelEmbedder.unit(reading.mean());
        SentimentReader.View fast = reader.view(twoLetters(language), text);
        float[] numbers = new float[numbers(language)];
        float value = VALUES.getOrDefault(twoLetters(language), 1f);
        System.arraycopy(fast.tones(), 0, numbers, 0, SentimentReader.TONES);
        for (int i = 0; i < vector.length; i++) {
            numbers[SentimentReader.TONES + i] = value * rounded(vector[i]);
            numbers[SentimentReader.TONES + vector.length + i] = value * rounded(mean[i]);
        }
        return new Seen(
                new View(new SentimentReader.View(fast.runs(), numbers), vector, embedder.space()),
                ClauseStates.of(reading, spans, vector, mean));
    }

    /** As {@link View#vector}, rounded. */
    public float[] vector(String language, String text) {
        float[] vector = ModelEmbedder.unit(embedder(language).read(text).first());
        for (int i = 0; i < vector.length; i++) {
            vector[i] = rounded(vector[i]);
        }
        return vector;
    }

    public int dimension(String language) {
        return embedder(language).dimension();
    }

    static float rounded(float value) {
        return Math.round(value * STEPS) / STEPS;
    }

    static String twoLetters(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }

    private ModelEmbedder embedder(String language) {
        return findEmbedder(language).orElseThrow(() -> new IllegalArgumentException("No model reads " + language));
    }

    private Optional<ModelEmbedder> findEmbedder(String language) {
        return embedders.stream().filter(embedder -> embedder.reads(language)).findFirst();
    }
}
