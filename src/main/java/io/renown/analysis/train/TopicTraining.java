package io.renown.analysis.train;

import io.renown.analysis.deep.DeepFeatures;
import io.renown.analysis.evaluation.LabelledReview;
import io.renown.analysis.topics.TopicSpace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The directions in which reviews of different things lie apart, from the domains of our own reviews. */
final class TopicTraining implements ModelTraining {

    /** A domain of fewer reviews has no middle to speak of. */
    private static final int FEWEST = 30;

    private static final List<String> LANGUAGES = List.of("zh", "en");

    @Override
    public List<TrainedModel> train(TrainingData data, PrintWriter progress) {
        DeepFeatures features = DeepFeatures.ofAllModels();
        List<TrainedModel> models = new ArrayList<>();
        for (String language : LANGUAGES) {
            List<TrainingSet> sets = data.own(language);
            SortedMap<String, List<float[]>> domains = new TreeMap<>();
            for (TrainingSet set : sets) {
                for (LabelledReview review : set.rows()) {
                    domains.computeIfAbsent(domain(review), name -> new ArrayList<>())
                            .add(features.vector(language, review.text()));
                }
            }
            domains.values().removeIf(rows -> rows.size() < FEWEST);
            TopicSpace space = Discriminants.find(List.copyOf(domains.values()), features.dimension(language));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try {
                space.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException("Writing to memory failed", e);
            }
            SortedMap<String, Double> figures = new TreeMap<>();
            figures.put("domains", (double) domains.size());
            figures.put("axes", (double) space.axes().length);
            models.add(SentimentTraining.report(
                    new TrainedModel("topics-" + language + ".bin", content.toByteArray(), sets, List.of(), figures),
                    progress));
        }
        return models;
    }

    private static String domain(LabelledReview review) {
        int slash = review.source().indexOf('/');
        return slash < 0 ? review.source() : review.source().substring(0, slash);
    }
}
