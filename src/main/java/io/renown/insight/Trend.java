package io.renown.insight;

import io.renown.review.ReviewStats.Interval;
import io.renown.review.analysis.Aspect;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series with what was to be expected of it.
 *
 * @param aspect where the measure is about one
 * @param reviews of all points
 * @param anomalies the latest first
 */
public record Trend(
        Measure measure,
        @Nullable Aspect aspect,
        Days days,
        Interval interval,
        long reviews,
        List<Point> points,
        List<Anomaly> anomalies) {

    public Trend {
        points = List.copyOf(points);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * A day or a week.
     *
     * @param reviews that the value is made of
     * @param part of them that counts, where the measure is a share
     * @param value a count, stars from 1 to 5, or a share from 0 to 1; NaN without a review to take it from
     * @param band null where the time before holds too few reviews
     */
    public record Point(
            Days days,
            long reviews,
            long part,
            double value,
            @Nullable Range band,
            boolean anomalous) {

        /** Whether there are too few reviews for a share or a mean worth a mark. */
        public boolean isOfFew() {
            return reviews < Expectation.LEAST;
        }

        public boolean isAbove() {
            return anomalous && band != null && value > band.high;
        }
    }

    /** @param middle the most likely value */
    public record Range(double low, double middle, double high) {}

    /**
     * Neighbouring points that left the band to the same side.
     *
     * @param observed the value of all its days together
     * @param expected as the time before had it
     * @param reviews of its days
     */
    public record Anomaly(Days days, boolean above, double observed, double expected, long reviews) {}

    /** The first day of a point, which names it in addresses. */
    public static LocalDate name(Point point) {
        return point.days.from();
    }
}
