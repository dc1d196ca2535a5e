package io.renown.insight;

import io.renown.insight.Trend.Anomaly;
import io.renown.insight.Trend.Point;
import io.renown.insight.Trend.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The points of a trend out of counts by bucket, the first of which are history alone. */
final class TrendSeries {

    private final Measure measure;
    private final Expectation expectation;
    private final List<Days> buckets;
    private final long[][] counts;
    private final LocalDate today;

    /**
     * @param buckets history and points
     * @param counts of {@link Measure#STARS} by stars from one to five; else of all reviews, and of those that count
     * @param today days from it on are not over, and not held against whole ones
     */
    TrendSeries(Measure measure, Expectation expectation, List<Days> buckets, long[][] counts, LocalDate today) {
        this.measure = measure;
        this.expectation = expectation;
        this.buckets = buckets;
        this.counts = counts;
        this.today = today;
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int i = expectation.history(); i < buckets.size(); i++) {
            points.add(point(i));
        }
        return points;
    }

    private Point point(int i) {
        long reviews = measure == Measure.STARS ? Expectation.ratings(counts, i) : counts[0][i];
        long part = counts.length == 2 ? counts[1][i] : reviews;
        double value = value(i, reviews, part);
        Optional<Expectation.Band> band = switch (measure) {
            case REVIEWS -> expectation.ofCount(counts[0], i);
            case STARS -> expectation.ofMean(counts, i);
            case NEGATIVE, ASPECT -> expectation.ofShare(counts[1], counts[0], i);
        };
        boolean enough = measure == Measure.REVIEWS || reviews >= Expectation.LEAST;
        boolean over = buckets.get(i).to().isBefore(today);
        boolean left = band.filter(b -> value < b.low() || value > b.high()).isPresent();
        return new Point(
                buckets.get(i),
                reviews,
                part,
                value,
                band.map(b -> new Range(b.low(), b.middle(), b.high())).orElse(null),
                over && enough && left);
    }

    private double value(int i, long reviews, long part) {
        return switch (measure) {
            case REVIEWS -> reviews;
            case STARS -> {
                Double mean = Expectation.mean(counts, i, 1);
                yield mean == null ? Double.NaN : mean;
            }
            case NEGATIVE, ASPECT -> reviews == 0 ? Double.NaN : (double) part / reviews;
        };
    }

    /** Runs of anomalous points to the same side, the latest first. */
    List<Anomaly> anomalies(List<Point> points) {
        List<Anomaly> found = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (Point point : points) {
            boolean goesOn =
                    point.anomalous() && !run.isEmpty() && run.getLast().isAbove() == point.isAbove();
            if (!goesOn && !run.isEmpty()) {
                found.addFirst(anomaly(run));
                run.clear();
            }
            if (point.anomalous()) {
                run.add(point);
            }
        }
        if (!run.isEmpty()) {
            found.addFirst(anomaly(run));
        }
        return found;
    }

    private Anomaly anomaly(List<Point> run) {
        long reviews = run.stream().mapToLong(Point::reviews).sum();
        double observed = 0;
        double expected = 0;
        for (Point point : run) {
            double weight = measure == Measure.REVIEWS ? 1 : (double) point.reviews() / reviews;
            observed += weight * point.value();
            expected += weight * middle(point.band());
        }
        return new Anomaly(
                new Days(run.getFirst().days().from(), run.getLast().days().to()),
                run.getFirst().isAbove(),
                observed,
                expected,
                reviews);
    }

    private static double middle(@Nullable Range band) {
        return band == null ? 0 : band.middle();
    }
}
