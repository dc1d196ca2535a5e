package io.renown.review.analysis;

import java.util.List;

/**
 * Turns texts into vectors: the smaller the angle between two, the more alike what the texts say. One bean a model, each
 * with its own space. Thread-safe. The model is loaded by the first call that needs it, which takes a second or two; each
 * further call computes on the calling thread alone.
 *
 * <p>The same text gives the same vector whatever else is in the list. On another kind of processor the last digits may
 * differ: compare by angle, never for equality.
 */
public interface TextEmbedder {

    /** Name of the model and of how it is used, for instance {@code bge-small-zh-v1.5:1}. Only vectors of one space can be compared. */
    String space();

    /** Length of every vector, from 384 to 512 so far. */
    int dimension();

    /** @param language as {@link ReviewAnalysis#language()} names it */
    boolean reads(String language);

    /**
     * Any text is taken: of a long one beginning and end are read (some 250 tokens), of an empty one the vector says
     * nothing.
     *
     * @return a vector of length one for each text, in their order
     * @throws DeepPassUnavailableException when this machine cannot run the model
     */
    List<float[]> embed(List<String> texts);

    /**
     * What a member searches for, a few words to a sentence; to be compared with vectors of {@link #embed}.
     *
     * @throws DeepPassUnavailableException when this machine cannot run the model
     */
    float[] embedQuery(String query);
}
