package io.renown.review.analysis;

import java.util.List;

/**
 * The deep pass: reads reviews again with a language model on the processor, and weighs what it finds with the fast pass.
 * For background jobs: milliseconds a review. Thread-safe; a call computes on its own thread.
 */
public interface DeepAnalyzer {

    /** Changes whenever the same review could get another result, the fast pass's part included. */
    String modelVersion();

    /** Whether there is a model for this language. @param language as {@link ReviewAnalysis#language()} names it */
    boolean reads(String language);

    /**
     * No text makes it fail: what cannot be read deeply (another language, no words) comes back as the fast pass left it,
     * without a vector. Some dozens to hundreds of reviews a call are best.
     *
     * @return an answer for each review, in their order
     * @throws DeepPassUnavailableException when this machine cannot run the model
     */
    List<DeepAnalysis> analyze(List<AnalyzedReview> reviews);
}
