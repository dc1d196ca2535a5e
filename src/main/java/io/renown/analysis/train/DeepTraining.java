package io.renown.analysis.train;

import io.renown.analysis.SentimentReader;
import io.renown.analysis.deep.DeepFeatures;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The sentiment of the deep pass, one model a language. Beside the runs and tones of the fast pass it weighs what the
 * sentence models make of a text, so its bytes are the same on processors that compute alike; elsewhere single weights may
 * differ by a step.
 */
final class DeepTraining implements ModelTraining {

    static final List<SentimentPlan> PLANS = List.of(
            new SentimentPlan("zh", 12, 1, 0, Map.of("zh_asap_sample", 1.0)),
            new SentimentPlan("en", 0.3, 1, 0, Map.of("en_mams", 0.5)));

    /** Wider than the folds of the fast pass, since each takes a minute; what is in none of them is goods. */
    private static final Map<String, String> FIELDS = Map.of(
            "hotel", "hotel",
            "food", "food",
            "zh_asap_sample", "food",
            "app", "service",
            "service", "service",
            "book", "film",
            "camera", "devices",
            "appliance", "devices");

    @Override
    public List<TrainedModel> train(TrainingData data, PrintWriter progress) {
        DeepFeatures features = DeepFeatures.ofAllModels();
        List<TrainedModel> models = new ArrayList<>();
        for (SentimentPlan plan : PLANS) {
            TrainedModel model = train(
                    plan,
                    data,
                    features.numbers(plan.language()),
                    (language, text) -> features.view(language, text).seen());
            models.add(SentimentTraining.report(model, progress));
        }
        return models;
    }

    /** @param numbers how many stand behind the runs of what the reader sees */
    static TrainedModel train(
            SentimentPlan plan,
            TrainingData data,
            int numbers,
            BiFunction<String, String, SentimentReader.View> reader) {
        List<TrainingSet> sets = plan.sets(data);
        List<SentimentRow> rows = new ArrayList<>();
        for (TrainingSet set : sets) {
            SentimentRow.of(set, plan, reader).forEach(row -> rows.add(inField(row)));
        }
        return SentimentTraining.file(
                "deep-" + plan.language(),
                rows,
                SentimentReader.RUNS,
                numbers,
                plan.cost(),
                sets,
                SentimentReader.wordFiles(plan.language()));
    }

    private static SentimentRow inField(SentimentRow row) {
        String field = row.fold().startsWith("en_mams") ? "food" : FIELDS.getOrDefault(row.fold(), "goods");
        return new SentimentRow(row.features(), row.side(), row.weight(), row.leaning(), row.usual(), field);
    }
}
