package io.renown.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to raise the rating of a listing.
 *
 * @param listing ref
 * @param goal in hundredths of a star
 * @param assumed what the platform may count: the one thing it says it does, else what its rule may lie between. All ratings
 *     come first; of a shorter span is assumed only what holds {@link Share#FEW} ratings or more
 * @param recent of the days looked at; null without a rating in them
 */
public record RatingPlan(
        String listing,
        RatingModel model,
        int goal,
        List<AssumedRating> assumed,
        @Nullable RatingGoal recent) {

    private static final int HUNDREDTHS = 100;
    private static final double DAYS_OF_YEAR = 365.25;

    public RatingPlan {
        assumed = List.copyOf(assumed);
    }

    /** @param counted of each span of the model, in its order; null where it holds no rating, the first never is */
    static RatingPlan of(
            String listing,
            RatingModel model,
            List<@Nullable RatingGoal> counted,
            int goal,
            @Nullable RatingGoal recent) {
        int halfStep = (int) Math.round(model.halfStep() * HUNDREDTHS);
        List<AssumedRating> assumed = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            RatingGoal ratings = counted.get(i);
            if (ratings != null && (i == 0 || ratings.ratings() >= Share.FEW)) {
                assumed.add(AssumedRating.of(model.spans().get(i), ratings, goal, halfStep, recent));
            }
        }
        return new RatingPlan(listing, model, goal, assumed, recent);
    }

    /** All ratings held, none left out but of removed reviews. */
    public RatingGoal held() {
        return assumed.getFirst().counted();
    }

    /** Whether there are too few ratings to plan by. */
    public boolean isOfFew() {
        return held().ratings() < Share.FEW;
    }

    /** Whether the goal is reached whatever the platform counts. */
    public boolean isReached() {
        return assumed.stream().allMatch(AssumedRating::isReached);
    }

    /** With the lowest mean. */
    public AssumedRating worst() {
        return assumed.stream()
                .min(Comparator.comparingDouble(one -> one.counted().mean()))
                .orElseThrow();
    }

    public AssumedRating best() {
        return assumed.stream()
                .max(Comparator.comparingDouble(one -> one.counted().mean()))
                .orElseThrow();
    }

    /** By which the fewest ratings of five stars may do. */
    public AssumedRating soonest() {
        return assumed.stream()
                .min(Comparator.comparingLong(one -> one.fewest().orElse(Long.MAX_VALUE)))
                .orElseThrow();
    }

    /** By which it takes the most. */
    public AssumedRating latest() {
        return assumed.stream()
                .max(Comparator.comparingLong(one -> one.needed().orElse(Long.MAX_VALUE)))
                .orElseThrow();
    }

    /** Years until the fewest that may do have come, if each rating gave five stars and as many came as in these days. */
    public OptionalDouble yearsAtBest(Days days) {
        OptionalLong fewest = soonest().fewest();
        return recent == null || fewest.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) fewest.getAsLong() / recent.ratings() * days.count() / DAYS_OF_YEAR);
    }

    /**
     * Plans of a tenant's listings, those with the most ratings first.
     *
     * @param reviews of all time that match, counted where there is no plan: none of them has a rating
     */
    public record All(Days days, long reviews, List<RatingPlan> plans, boolean more) {

        public All {
            plans = List.copyOf(plans);
        }
    }
}
