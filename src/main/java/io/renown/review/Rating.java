package io.renown.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score as its platform gave it. Scales are never averaged silently: the normalised value serves filters and
 * colours, the score is shown as given.
 *
 * @param value from the worst to the best of the scale, at most three decimals
 * @param scale the best possible value, 2 to 100; the worst is 1, or 0 on scales above 5
 */
public record Rating(BigDecimal value, int scale) {

    public static final int DEFAULT_SCALE = 5;

    public Rating {
        if (scale < 2 || scale > 100) {
            throw new IllegalArgumentException("rating scale must be 2 to 100, not " + scale);
        }
        if (value.compareTo(BigDecimal.valueOf(worst(scale))) < 0 || value.compareTo(BigDecimal.valueOf(scale)) > 0) {
            throw new IllegalArgumentException(
                    "rating must be " + worst(scale) + " to " + scale + ", not " + value.toPlainString());
        }
        value = value.setScale(3, RoundingMode.HALF_UP);
    }

    /** As columns hold it: empty where either is null. */
    static Optional<Rating> of(@Nullable BigDecimal value, @Nullable Short scale) {
        return value == null || scale == null ? Optional.empty() : Optional.of(new Rating(value, scale));
    }

    public static int worst(int scale) {
        return scale > DEFAULT_SCALE ? 0 : 1;
    }

    /** 0 (worst) to 1 (best). */
    public double normalized() {
        int worst = worst(scale);
        return (value.doubleValue() - worst) / (scale - worst);
    }

    /** The nearest of one to five stars, for colours and rollups. */
    public int stars() {
        return (int) Math.round(1 + 4 * normalized());
    }
}
