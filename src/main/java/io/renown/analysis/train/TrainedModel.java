package io.renown.analysis.train;

import java.util.List;
import java.util.SortedMap;

/**
 * A model, ready to be written.
 *
 * @param name of the file, such as {@code sentiment-zh.bin}
 * @param sets what it was trained on
 * @param words word files under {@code /analysis} that its features are made with
 * @param figures what cross-validation said of it
 */
public record TrainedModel(
        String name, byte[] content, List<TrainingSet> sets, List<String> words, SortedMap<String, Double> figures) {}
