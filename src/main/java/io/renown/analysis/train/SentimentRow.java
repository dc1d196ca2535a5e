package io.renown.analysis.train;

import io.renown.analysis.SentimentReader;
import io.renown.analysis.evaluation.LabelledReview;
import io.renown.analysis.model.TextWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * One labelled review as features.
 *
 * @param side -1 negative, 0 neutral, 1 positive
 * @param leaning how much it counts where praise is told from blame; {@code weight} where neutral is told from both
 * @param usual how much the row counts where it is asked what margins mean: of our own reviews the hard manners are over-represented
 * @param fold rows of one fold are judged by a model that has seen none of them: a domain, or a part of a large set
 */
record SentimentRow(FeatureRow features, int side, double weight, double leaning, double usual, String fold) {

    /** Runs of letters first, then the numbers of the lexicon. */
    static final int WIDTH = SentimentReader.RUNS + SentimentReader.TONES;

    /** The larger, the less of the penalty the lexicon bears beside the runs. */
    static final float TONE_VALUE = 2;

    private static final int PARTS = 5;
    private static final Map<String, Integer> SIDES = Map.of("positive", 1, "neutral", 0, "negative", -1);
    /** Domains too near to each other to be judged by one another. */
    private static final List<Set<String>> NEIGHBOURS = List.of(
            Set.of("takeaway", "food", "restaurant", "table"),
            Set.of("grocery", "snacks", "fruit", "dairy", "baby", "pet", "coffee", "tea", "wine", "flower", "health"),
            Set.of("film", "series", "music", "book", "books"),
            Set.of(
                    "phone",
                    "tablet",
                    "laptop",
                    "computer",
                    "monitor",
                    "network",
                    "printer",
                    "camera",
                    "audio",
                    "digital"),
            Set.of("electronics", "headphones", "appliance", "waterheater", "kitchen"),
            Set.of(
                    "home",
                    "furniture",
                    "bedding",
                    "tools",
                    "garden",
                    "outdoor",
                    "stationery",
                    "toys",
                    "shopping",
                    "office",
                    "car"),
            Set.of("clothing", "shoes", "accessories", "accessory", "sports", "bag", "jewelry", "watch"),
            Set.of("beauty", "shampoo"));

    /**
     * Every fifth of our own reviews is ironic, of two minds, or only asks; of those that shops and restaurants get, far
     * fewer are.
     */
    private static final Map<String, Double> RARER_THAN_HERE = Map.of("ironic", 0.2, "mixed", 0.3, "question", 0.2);

    private static final Set<String> SHARED_BY_DOMAIN = Set.of("zh_asap_sample");

    /**
     * Rows of a set; those labelled mixed are left out.
     *
     * @param reader sees a text in a language
     */
    static List<SentimentRow> of(
            TrainingSet set, SentimentPlan plan, BiFunction<String, String, SentimentReader.View> reader) {
        List<SentimentRow> rows = new ArrayList<>();
        for (LabelledReview review : set.rows()) {
            Integer side = SIDES.get(review.label());
            if (side != null) {
                rows.add(new SentimentRow(
                        features(reader.apply(plan.language(), review.text())),
                        side,
                        plan.weight(set),
                        plan.weight(set) * plan.clarity(set, review),
                        usual(set, review),
                        fold(set, review)));
            }
        }
        return rows;
    }

    SentimentRow leaning(double factor) {
        return new SentimentRow(features, side, weight, leaning * factor, usual, fold);
    }

    private static double usual(TrainingSet set, LabelledReview review) {
        String manner = review.source().substring(review.source().indexOf('/') + 1);
        return set.own() ? RARER_THAN_HERE.getOrDefault(manner, 1.0) : 1;
    }

    private static FeatureRow features(SentimentReader.View view) {
        int runs = view.runs().length;
        int[] features = new int[runs + view.tones().length];
        float[] values = new float[features.length];
        float value = (float) TextWeights.value(runs);
        for (int i = 0; i < runs; i++) {
            features[i] = view.runs()[i];
            values[i] = value;
        }
        for (int i = 0; i < view.tones().length; i++) {
            features[runs + i] = SentimentReader.RUNS + i;
            values[runs + i] = view.tones()[i] * TONE_VALUE;
        }
        return new FeatureRow.Sparse(features, values);
    }

    private static String fold(TrainingSet set, LabelledReview review) {
        if (set.own()) {
            int slash = review.source().indexOf('/');
            String domain = slash < 0 ? review.source() : review.source().substring(0, slash);
            return NEIGHBOURS.stream()
                    .filter(near -> near.contains(domain))
                    .map(near -> new TreeSet<>(near).first())
                    .findFirst()
                    .orElse(domain);
        }
        return SHARED_BY_DOMAIN.contains(set.name())
                ? set.name()
                : set.name() + "/" + Math.floorMod(review.text().hashCode(), PARTS);
    }
}
