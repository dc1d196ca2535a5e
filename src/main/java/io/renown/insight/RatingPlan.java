package io.renown.insight;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to raise the rating of a listing.
 *
 * @param listing ref
 * @param held all ratings held, none left out but of removed reviews
 * @param goal in hundredths of a star
 * @param fewest ratings of five stars that may do, where the platform rounds up to the goal
 * @param needed by the plain mean
 * @param recent of the days looked at; null without a rating in them
 * @param likeRecent ratings such as those that it takes; empty where they are no better than the goal
 */
public record RatingPlan(
        String listing,
        RatingModel model,
        RatingGoal held,
        int goal,
        OptionalLong fewest,
        OptionalLong needed,
        @Nullable RatingGoal recent,
        OptionalLong likeRecent) {

    private static final int HUNDREDTHS = 100;

    static RatingPlan of(String listing, RatingModel model, RatingGoal held, int goal, @Nullable RatingGoal recent) {
        int shown = goal - (int) Math.round(model.halfStep() * HUNDREDTHS);
        return new RatingPlan(
                listing,
                model,
                held,
                goal,
                held.fiveStarsNeeded(shown),
                held.fiveStarsNeeded(goal),
                recent,
                recent == null ? OptionalLong.empty() : held.likeTheseNeeded(recent, goal));
    }

    /** Plans of a tenant's listings, those with the most ratings first. */
    public record All(Days days, List<RatingPlan> plans, boolean more) {

        public All {
            plans = List.copyOf(plans);
        }
    }
}
