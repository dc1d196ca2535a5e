package io.renown.insight;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What it takes if a platform counts the ratings of a span, each alike.
 *
 * @param counted ratings of the span
 * @param fewest ratings of five stars that may do, where the platform rounds up to the goal
 * @param needed until the mean is the goal; empty where five stars are asked for and anything below was given
 * @param likeRecent ratings such as the recent ones that it takes; empty where they are no better than the goal, or none came
 */
public record AssumedRating(
        RatingSpan span, RatingGoal counted, OptionalLong fewest, OptionalLong needed, OptionalLong likeRecent) {

    /**
     * @param goal in hundredths of a star
     * @param halfStep of what is shown, in hundredths of a star
     */
    static AssumedRating of(RatingSpan span, RatingGoal counted, int goal, int halfStep, @Nullable RatingGoal recent) {
        return new AssumedRating(
                span,
                counted,
                counted.fiveStarsNeeded(goal - halfStep),
                counted.fiveStarsNeeded(goal),
                recent == null ? OptionalLong.empty() : counted.likeTheseNeeded(recent, goal));
    }

    /** Whether the mean is the goal or more already. */
    boolean isReached() {
        return needed.isPresent() && needed.getAsLong() == 0;
    }
}
