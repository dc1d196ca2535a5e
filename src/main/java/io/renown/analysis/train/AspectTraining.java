package io.renown.analysis.train;

import io.renown.analysis.AspectRow;
import io.renown.analysis.AspectView;
import io.renown.analysis.FastAnalyzer;
import io.renown.analysis.evaluation.LabelledReview;
import io.renown.analysis.model.AspectWeights;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which aspects a text speaks of, and how: what the rules find of each, weighed together with the runs of letters of the
 * text. Judged by leaving out a third of the files at a time, so that the figures tell of other domains; and by leaving
 * out a third of the public set's rows, which tells of its own.
 */
final class AspectTraining implements ModelTraining {

    private static final int FOLDS = 3;

    /**
     * @param times how much it counts
     * @param said what the labels say; an aspect of two polarities is neutral
     */
    record Judged(
            String file, int part, int times, AspectView view, Set<Aspect> aspects, Map<Aspect, Sentiment> said) {}

    private final FastAnalyzer analyzer = new FastAnalyzer();

    @Override
    public List<TrainedModel> train(TrainingData data, PrintWriter progress) {
        List<TrainedModel> models = new ArrayList<>();
        for (AspectPlan plan : AspectPlan.ALL) {
            TrainingSet shared = data.shared(plan.set());
            List<TrainingSet> sets = new ArrayList<>(data.own(plan.language()));
            sets.add(shared);
            List<Judged> reviews = new ArrayList<>();
            sets.forEach(set -> reviews.addAll(read(set, plan)));
            if (!AspectFit.isEnough(reviews)) {
                progress.println("aspects-" + plan.language() + ": too few labels of aspects, left out");
                continue;
            }
            SortedMap<String, Double> figures = leaveOut(reviews, shared.file());
            byte[] content = bytes(AspectFit.of(reviews));
            List<String> words =
                    List.of("sentiment-" + plan.language() + ".tsv", "aspects-" + plan.language() + ".tsv");
            models.add(new TrainedModel("aspects-" + plan.language() + ".bin", content, sets, words, figures));
            progress.printf(
                    Locale.ROOT,
                    "%-22s %7d bytes  left out in turn: %s%n",
                    "aspects-" + plan.language() + ".bin",
                    content.length,
                    figures);
            progress.flush();
        }
        return models;
    }

    List<Judged> read(TrainingSet set, AspectPlan plan) {
        Map<String, Aspect> aspects = set.own() ? AspectPlan.OURS : plan.aspects();
        List<Judged> reviews = new ArrayList<>();
        for (LabelledReview review : set.rows()) {
            Map<Aspect, Sentiment> said = new EnumMap<>(Aspect.class);
            review.aspects().forEach((category, polarity) -> {
                Aspect aspect = aspects.get(category);
                if (aspect != null) {
                    said.merge(aspect, Sentiment.valueOf(polarity.toUpperCase(Locale.ROOT)), AspectTraining::both);
                }
            });
            reviews.add(new Judged(
                    set.file(),
                    Math.floorMod(review.text().hashCode(), FOLDS),
                    set.own() ? 1 : plan.times(),
                    analyzer.aspectView(plan.language(), review.text()),
                    EnumSet.copyOf(aspects.values()),
                    said));
        }
        return reviews;
    }

    private static Sentiment both(Sentiment one, Sentiment other) {
        if (one == Sentiment.NEUTRAL) {
            return other;
        }
        return other == Sentiment.NEUTRAL || other == one ? one : Sentiment.NEUTRAL;
    }

    /** As the evaluation counts them. */
    private static SortedMap<String, Double> leaveOut(List<Judged> reviews, String shared) {
        List<String> files =
                reviews.stream().map(Judged::file).distinct().sorted().toList();
        SortedMap<String, Double> figures = new TreeMap<>();
        AspectScore ofFiles = new AspectScore();
        AspectScore ofShared = new AspectScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            judge(reviews, review -> files.indexOf(review.file()) % FOLDS == out, ofFiles);
            judge(reviews, review -> review.file().equals(shared) && review.part() == out, ofShared);
        }
        ofFiles.addTo(figures, "");
        ofShared.addTo(figures, "OfPublicSet");
        return figures;
    }

    private static void judge(List<Judged> reviews, Predicate<Judged> leftOut, AspectScore score) {
        Map<Boolean, List<Judged>> parts = reviews.stream().collect(Collectors.partitioningBy(leftOut));
        List<Judged> others = parts.getOrDefault(false, List.of());
        if (!AspectFit.isEnough(others)) {
            return;
        }
        AspectWeights weights = AspectFit.of(others);
        for (Judged review : parts.getOrDefault(true, List.of())) {
            AspectView view = review.view();
            double[] spoken = weights.spoken(view.runs());
            double[] toned = weights.toned(view.runs());
            Map<Aspect, Sentiment> answers = new EnumMap<>(Aspect.class);
            for (AspectRow row : view.rows()) {
                Aspect aspect = row.aspect();
                if (review.aspects().contains(aspect)
                        && weights.share(spoken[aspect.ordinal()], row.features(), row.values())
                                >= AspectWeights.SPOKEN) {
                    answers.put(aspect, AspectWeights.likeliest(weights.shares(toned, row.features(), row.values())));
                }
            }
            score.add(review.said(), answers);
        }
    }

    private static byte[] bytes(AspectWeights weights) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            weights.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return content.toByteArray();
    }
}
