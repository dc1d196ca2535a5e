package io.renown.review;

import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The change that a batch makes to the counters of the days and of the brands, written in the batch's own transaction. Keys are sorted, so
 * that two batches lock rows in the same order.
 */
@TenantScopedSql
final class DayRollup {

    private record Key(LocalDate day, long listingId, long brandId, int stars, String sentiment, boolean replied)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::day)
                .thenComparingLong(Key::listingId)
                .thenComparingInt(Key::stars)
                .thenComparing(Key::sentiment)
                .thenComparing(Key::replied)
                .thenComparingLong(Key::brandId);

        @Override
        public int compareTo(Key o) {
            return ORDER.compare(this, o);
        }
    }

    private record AspectKey(LocalDate day, long listingId, long brandId, String aspect, String sentiment)
            implements Comparable<AspectKey> {

        private static final Comparator<AspectKey> ORDER = Comparator.comparing(AspectKey::day)
                .thenComparingLong(AspectKey::listingId)
                .thenComparing(AspectKey::aspect)
                .thenComparing(AspectKey::sentiment)
                .thenComparingLong(AspectKey::brandId);

        @Override
        public int compareTo(AspectKey o) {
            return ORDER.compare(this, o);
        }
    }

    private final Map<Key, Integer> reviews = new HashMap<>();
    private final Map<AspectKey, Integer> aspects = new HashMap<>();
    private final BrandChange brands = new BrandChange();

    void add(Review review) {
        count(review, 1);
        brands.add(review);
    }

    void subtract(Review review) {
        count(review, -1);
        brands.subtract(review);
    }

    /** The same review, understood otherwise; counters of brands know nothing of that. */
    void move(Review review, AnalysisInRow before) {
        if (!AnalysisInRow.of(review).countsTheSameAs(before)) {
            count(review, before.sentiment(), AnalysisText.aspects(before.aspects()), -1);
            count(review, 1);
        }
    }

    private void count(Review review, int sign) {
        count(review, review.judgement().sentiment(), review.judgement().aspects(), sign);
    }

    private void count(Review review, Sentiment sentiment, List<AspectMention> mentions, int sign) {
        LocalDate day = LocalDate.ofInstant(review.words().publishedAt(), ZoneOffset.UTC);
        reviews.merge(
                new Key(
                        day,
                        review.listingId(),
                        review.brandId(),
                        review.words().stars(),
                        sentiment.name(),
                        review.reply().isGiven()),
                sign,
                Integer::sum);
        Set<AspectKey> mentioned = new HashSet<>(); // a review counts once per aspect and polarity
        for (AspectMention mention : mentions) {
            mentioned.add(new AspectKey(
                    day,
                    review.listingId(),
                    review.brandId(),
                    mention.aspect().name(),
                    mention.sentiment().name()));
        }
        mentioned.forEach(key -> aspects.merge(key, sign, Integer::sum));
    }

    /** After the changed reviews themselves. The counters of brands come last: those rows are not this listing's alone. */
    void write(JdbcTemplate jdbc, BrandCounts brandCounts, Instant now) {
        writeDays(jdbc);
        brandCounts.write(brands, now);
    }

    private void writeDays(JdbcTemplate jdbc) {
        int tenantId = TenantContext.tenantId();
        reviews.values().removeIf(count -> count == 0);
        aspects.values().removeIf(count -> count == 0);
        List<Object[]> days = reviews.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Object[] {
                    tenantId,
                    e.getKey().day,
                    e.getKey().listingId,
                    e.getKey().brandId,
                    e.getKey().stars,
                    e.getKey().sentiment,
                    e.getKey().replied,
                    e.getValue()
                })
                .toList();
        if (!days.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO review_day (tenant_id, day, listing_id, brand_id, stars, sentiment, replied, reviews)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE reviews = reviews + VALUES(reviews)",
                    days);
        }
        List<Object[]> byAspect = aspects.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Object[] {
                    tenantId,
                    e.getKey().day,
                    e.getKey().listingId,
                    e.getKey().brandId,
                    e.getKey().aspect,
                    e.getKey().sentiment,
                    e.getValue()
                })
                .toList();
        if (!byAspect.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO review_day_aspect (tenant_id, day, listing_id, brand_id, aspect, sentiment, reviews)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE reviews = reviews + VALUES(reviews)",
                    byAspect);
        }
    }
}
