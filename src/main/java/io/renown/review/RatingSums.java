package io.renown.review;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Ratings added up, each scale for itself, so that an average says on what scale it stands: as given where all ratings
 * share one, in stars of the normalised ratings where they do not.
 *
 * @param byScale scale to its ratings; scales without a rating are left out
 */
public record RatingSums(Map<Integer, Sum> byScale) {

    public static final RatingSums NONE = new RatingSums(Map.of());

    private static final int STARS = 5;

    /** @param sum of the ratings as given */
    public record Sum(long ratings, double sum) {

        Sum plus(Sum other) {
            return new Sum(ratings + other.ratings, sum + other.sum);
        }
    }

    public RatingSums {
        byScale = Map.copyOf(byScale);
    }

    static RatingSums of(int scale, long ratings, double sum) {
        return scale == 0 || ratings == 0 ? NONE : new RatingSums(Map.of(scale, new Sum(ratings, sum)));
    }

    public RatingSums plus(RatingSums other) {
        Map<Integer, Sum> both = new HashMap<>(byScale);
        other.byScale.forEach((scale, sum) -> both.merge(scale, sum, Sum::plus));
        return new RatingSums(both);
    }

    public long ratings() {
        return byScale.values().stream().mapToLong(Sum::ratings).sum();
    }

    /** The scale that all ratings share; empty without ratings and where they come from several. */
    public OptionalInt scale() {
        return byScale.size() == 1 ? OptionalInt.of(byScale.keySet().iterator().next()) : OptionalInt.empty();
    }

    /** On the {@link #scale} that all share, else in stars. */
    public OptionalDouble average() {
        if (scale().isEmpty()) {
            return stars();
        }
        Sum only = byScale.values().iterator().next();
        return OptionalDouble.of(only.sum / only.ratings);
    }

    /** One to five, by the normalised value of each rating, see {@link Rating#normalized()}. */
    public OptionalDouble stars() {
        long ratings = ratings();
        if (ratings == 0) {
            return OptionalDouble.empty();
        }
        double normalized = 0;
        for (Map.Entry<Integer, Sum> entry : byScale.entrySet()) {
            int worst = Rating.worst(entry.getKey());
            Sum sum = entry.getValue();
            normalized += (sum.sum - sum.ratings * worst) / (entry.getKey() - worst);
        }
        return OptionalDouble.of(1 + (STARS - 1) * normalized / ratings);
    }

    /** How far this average lies above {@code before}: on the scale both share, else in stars; empty where one has none. */
    public OptionalDouble above(RatingSums before) {
        if (byScale.isEmpty() || before.byScale.isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean sameScale = scale().isPresent() && scale().equals(before.scale());
        return sameScale
                ? OptionalDouble.of(average().getAsDouble() - before.average().getAsDouble())
                : OptionalDouble.of(stars().getAsDouble() - before.stars().getAsDouble());
    }
}
