package io.renown.deeppass;

import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.analysis.DeepPassUnavailableException;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Finds all it can read neutral, and the same words at the same place. */
final class FakeDeepAnalyzer implements DeepAnalyzer {

    static final String VERSION = "fake-1";
    static final String SPACE = "bge-small-en-v1.5:1";

    final List<AnalyzedReview> asked = new ArrayList<>();
    private final String version;
    private String poison = "";
    private @Nullable AspectMention found;
    private boolean unavailable;

    FakeDeepAnalyzer(String version) {
        this.version = version;
    }

    /** Fails on whatever contains these words. */
    FakeDeepAnalyzer withPoison(String words) {
        poison = words;
        return this;
    }

    /** Finds this aspect in whatever it reads, and no other. */
    FakeDeepAnalyzer finding(AspectMention mention) {
        found = mention;
        return this;
    }

    FakeDeepAnalyzer onAMachineThatCannot() {
        unavailable = true;
        return this;
    }

    @Override
    public String modelVersion() {
        return version;
    }

    @Override
    public boolean reads(String language) {
        return language.equals("en");
    }

    @Override
    public List<DeepAnalysis> analyze(List<AnalyzedReview> reviews) {
        if (unavailable) {
            throw new DeepPassUnavailableException("no models here", new UnsatisfiedLinkError("none"));
        }
        return reviews.stream().map(this::analyze).toList();
    }

    private DeepAnalysis analyze(AnalyzedReview review) {
        String words = review.content().whole();
        if (!poison.isEmpty() && words.contains(poison)) {
            throw new IllegalStateException("cannot read this");
        }
        asked.add(review);
        if (!reads(review.fast().language())) {
            return DeepAnalysis.asTheFastPassSays(review.fast(), version);
        }
        List<AspectMention> aspects = found == null ? review.fast().aspects() : List.of(found);
        return new DeepAnalysis(Sentiment.NEUTRAL, 0.75, 0.25, aspects, new TextVector(SPACE, vector(words)), version);
    }

    static float[] vector(String words) {
        Random random = new Random(words.hashCode());
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
