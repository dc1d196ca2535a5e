package io.renown.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a batch, or a member's deed, changes in the counters of brands. Keys are sorted, as those of {@link DayRollup}. */
final class BrandChange {

    /** @param scale of the ratings, 0 for reviews without one */
    record Key(long brandId, int scale) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::brandId).thenComparingInt(Key::scale);

        @Override
        public int compareTo(Key o) {
            return ORDER.compare(this, o);
        }
    }

    record DayKey(long brandId, LocalDate day, int scale) implements Comparable<DayKey> {

        private static final Comparator<DayKey> ORDER = Comparator.comparingLong(DayKey::brandId)
                .thenComparing(DayKey::day)
                .thenComparingInt(DayKey::scale);

        @Override
        public int compareTo(DayKey o) {
            return ORDER.compare(this, o);
        }
    }

    /** @param receivedAt of the latest review counted */
    record Count(int reviews, BigDecimal ratings, int unanswered, Instant receivedAt) {

        Count plus(Count other) {
            return new Count(
                    reviews + other.reviews,
                    ratings.add(other.ratings),
                    unanswered + other.unanswered,
                    receivedAt.isAfter(other.receivedAt) ? receivedAt : other.receivedAt);
        }

        boolean isNothing() {
            return reviews == 0 && ratings.signum() == 0 && unanswered == 0;
        }
    }

    private record Counted(long listingId, Key key, Instant publishedAt, Count count) {}

    private final List<Counted> all = new ArrayList<>();

    void add(Review review) {
        count(review, 1);
    }

    void subtract(Review review) {
        count(review, -1);
    }

    private void count(Review review, int sign) {
        int scale = review.words().rating().map(Rating::scale).orElse(0);
        BigDecimal rating = review.words().rating().map(Rating::value).orElse(BigDecimal.ZERO);
        Count count = new Count(
                sign, sign > 0 ? rating : rating.negate(), review.isUnanswered() ? sign : 0, review.receivedAt());
        add(review.listingId(), new Key(review.brandId(), scale), review.words().publishedAt(), count);
    }

    void add(long listingId, Key key, Instant publishedAt, Count count) {
        all.add(new Counted(listingId, key, publishedAt, count));
    }

    BrandChange without(Set<Long> listingIds) {
        BrandChange others = new BrandChange();
        all.stream().filter(counted -> !listingIds.contains(counted.listingId)).forEach(others.all::add);
        return others;
    }

    boolean isNothing() {
        return totals().isEmpty() && days(ZoneOffset.UTC, LocalDate.MIN).isEmpty();
    }

    /** Only what does not cancel out. */
    Map<Key, Count> totals() {
        Map<Key, Count> totals = new TreeMap<>();
        all.forEach(counted -> totals.merge(counted.key, counted.count, Count::plus));
        totals.values().removeIf(Count::isNothing);
        return totals;
    }

    /** As {@link #totals}, by day; without the days before {@code first}. */
    Map<DayKey, Count> days(ZoneId zone, LocalDate first) {
        Map<DayKey, Count> days = new TreeMap<>();
        for (Counted counted : all) {
            LocalDate day = LocalDate.ofInstant(counted.publishedAt, zone);
            if (!day.isBefore(first)) {
                days.merge(new DayKey(counted.key.brandId, day, counted.key.scale), counted.count, Count::plus);
            }
        }
        days.values().removeIf(count -> count.reviews == 0 && count.ratings.signum() == 0);
        return days;
    }
}
