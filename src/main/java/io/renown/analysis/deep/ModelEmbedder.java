package io.renown.analysis.deep;

import io.renown.analysis.ReadableText;
import io.renown.review.analysis.TextEmbedder;
import java.util.ArrayList;
import java.util.List;

/** The state of the first piece, as the makers of the BGE models read them, cut to length one. */
final class ModelEmbedder implements TextEmbedder {

    private final SentenceModel model;
    private final String space;
    private final String language;
    private final String instruction;

    /**
     * @param language ISO 639-1; the scripts of a language are one
     * @param instruction what the model's makers put before a query
     */
    ModelEmbedder(SentenceModel model, String space, String language, String instruction) {
        this.model = model;
        this.space = space;
        this.language = language;
        this.instruction = instruction;
    }

    @Override
    public String space() {
        return space;
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public boolean reads(String asked) {
        return asked.equals(language) || asked.startsWith(language + "-");
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (String text : texts) {
            vectors.add(unit(read(text).first()));
        }
        return vectors;
    }

    @Override
    public float[] embedQuery(String query) {
        return unit(read(instruction + query).first());
    }

    SentenceModel.Reading read(String text) {
        return model.read(ReadableText.of(text));
    }

    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float length = (float) Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = length == 0 ? 0 : vector[i] / length;
        }
        return unit;
    }
}
