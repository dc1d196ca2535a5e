package io.renown.insight;

import java.util.OptionalLong;

/**
 * What it takes to bring a mean of stars to a goal. Counted in whole numbers, so that no rounding decides: stars in all, and
 * goals in hundredths of a star.
 *
 * @param ratings how many there are, at least 1
 * @param stars all of them added up, {@code ratings} to five times as many
 */
public record RatingGoal(long ratings, long stars) {

    private static final int BEST = 5;
    private static final int HUNDREDTHS = 100;

    public RatingGoal {
        if (ratings < 1 || stars < ratings || stars > BEST * ratings) {
            throw new IllegalArgumentException(stars + " stars of " + ratings);
        }
    }

    public double mean() {
        return (double) stars / ratings;
    }

    /**
     * Ratings of five stars until the mean is the goal: {@code ceil(N(T - A) / (5 - T))}.
     *
     * @param goal in hundredths of a star, 101 to 500
     * @return 0 where it is reached; empty for five stars where anything below was ever given
     */
    public OptionalLong fiveStarsNeeded(int goal) {
        long missing = ratings * goal - stars * HUNDREDTHS;
        if (missing <= 0) {
            return OptionalLong.of(0);
        }
        long each = (long) BEST * HUNDREDTHS - goal;
        return each <= 0 ? OptionalLong.empty() : OptionalLong.of(Math.ceilDiv(missing, each));
    }

    /**
     * As {@link #fiveStarsNeeded}, where the ratings to come are such as those given.
     *
     * @param recent of some time; its mean must lie above the goal
     */
    public OptionalLong likeTheseNeeded(RatingGoal recent, int goal) {
        long missing = ratings * goal - stars * HUNDREDTHS;
        if (missing <= 0) {
            return OptionalLong.of(0);
        }
        // Each of them brings (recent mean - goal) closer; multiplied by how many they are, to stay with whole numbers.
        long each = recent.stars * HUNDREDTHS - recent.ratings * goal;
        return each <= 0 ? OptionalLong.empty() : OptionalLong.of(Math.ceilDiv(missing * recent.ratings, each));
    }

    /**
     * Ratings of five stars that make up for one of one star: {@code (A - 1) / (5 - A)}.
     *
     * @return infinite at five stars
     */
    public double fiveStarsPerOneStar() {
        long toFive = BEST * ratings - stars;
        return toFive == 0 ? Double.POSITIVE_INFINITY : (double) (stars - ratings) / toFive;
    }

    /** With so many of five stars more. */
    public RatingGoal plusFiveStars(long more) {
        return new RatingGoal(ratings + more, stars + BEST * more);
    }
}
