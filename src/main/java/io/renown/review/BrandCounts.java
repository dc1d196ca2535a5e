package io.renown.review;

import io.renown.platform.CompetitorListings;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantScopedSql;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counters of brands' own reviews true, in the transaction of whatever changes them. Whoever writes holds the tenant's row of
 * {@code brand_count} until the end, as it will hold the end of the audit chain a moment later; so a count from scratch
 * stands between two changes and never beside one.
 */
@Repository
@TenantScopedSql
class BrandCounts {

    /** Days kept: more than anybody reads, so that a day is read no more long before it is kept true no more. */
    static final int DAYS_KEPT = 90;

    private static final String NOT_COUNTED = "";

    /** A listing changed sides: only a count that begins afterwards sees all reviews as they are now. */
    private static final String TURNED = "-";

    /** Offsets of time zones are whole quarters of an hour. */
    private static final int QUARTER_MINUTES = 15;

    private static final String QUARTER =
            "FLOOR(TIMESTAMPDIFF(MINUTE, '1970-01-01', published_at) / " + QUARTER_MINUTES + ")";

    private static final String OF_OWN_LISTINGS =
            " AND listing_id NOT IN (SELECT id FROM listing WHERE tenant_id = ? AND competitor = TRUE)";

    /** @param turns how often a listing changed sides */
    private record Counted(String zone, int turns) {}

    private final JdbcTemplate jdbc;
    private final TenantDirectory tenants;
    private final CompetitorListings competitors;

    BrandCounts(JdbcTemplate jdbc, TenantDirectory tenants, CompetitorListings competitors) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.competitors = competitors;
    }

    /** A day on which a review was published; empty where there is nothing to count. */
    Optional<LocalDate> findDayWithReviews() {
        return jdbc
                .query(
                        "SELECT day FROM review_day WHERE tenant_id = ? LIMIT 1",
                        (row, number) -> row.getObject("day", LocalDate.class),
                        TenantContext.tenantId())
                .stream()
                .findFirst();
    }

    /** @param counted in whose days there are counters; empty before the first count */
    record Zones(String ofTenant, Optional<String> counted) {}

    /** Both in one statement: home is opened often. */
    Zones zones() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT t.time_zone, (SELECT zone FROM brand_count WHERE tenant_id = ?) AS zone FROM tenant t WHERE t.id = ?",
                (row, number) -> new Zones(
                        row.getString("time_zone"),
                        Optional.ofNullable(row.getString("zone")).filter(BrandCounts::isCounted)),
                TenantContext.tenantId(),
                TenantContext.tenantId()));
    }

    private static boolean isCounted(String zone) {
        return !zone.equals(NOT_COUNTED) && !zone.equals(TURNED);
    }

    /** In whose days there are counters; empty before the first count. */
    Optional<String> zone() {
        return jdbc
                .query(
                        "SELECT zone FROM brand_count WHERE tenant_id = ?",
                        (row, number) -> row.getString("zone"),
                        TenantContext.tenantId())
                .stream()
                .filter(BrandCounts::isCounted)
                .findFirst();
    }

    /** After the changed reviews themselves were written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(BrandChange change, Instant now) {
        if (change.isNothing()) {
            return;
        }
        int turns = turns();
        BrandChange own = change.without(competitors.inThisTransaction());
        Counted counted = lock(); // also for a competitor's: it may be the tenant's own by now
        if (counted.turns != turns) { // between the look at the listings and the lock
            enter(TURNED);
        } else if (counted.zone.equals(NOT_COUNTED)) {
            count(now); // these reviews with all others
        } else if (!counted.zone.equals(TURNED) && !own.isNothing()) {
            ZoneId days = ZoneId.of(counted.zone);
            add(own.totals(), own.days(days, firstDayKept(now, days)));
        }
    }

    /** A listing changed sides in this transaction: nothing is known until all is counted anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void turn() {
        lock();
        int tenantId = TenantContext.tenantId();
        clear(tenantId);
        jdbc.update("UPDATE brand_count SET turned = turned + 1 WHERE tenant_id = ?", tenantId);
        enter(TURNED);
    }

    /** Counts all reviews of the tenant, unless the counters are true by now. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void makeTrue(Instant now) {
        if (!lock().zone.equals(zoneOfTenant())) {
            count(now);
        }
    }

    /** One statement that leaves the row locked whether it was there or not: two that begin at once wait for each other. */
    private Counted lock() {
        int tenantId = TenantContext.tenantId();
        jdbc.update(
                "INSERT INTO brand_count (tenant_id, zone) VALUES (?, ?) ON DUPLICATE KEY UPDATE zone = zone",
                tenantId,
                NOT_COUNTED);
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT zone, turned FROM brand_count WHERE tenant_id = ? FOR UPDATE",
                (row, number) -> new Counted(row.getString("zone"), row.getInt("turned")),
                tenantId));
    }

    /** As this transaction sees it, as it sees the listings. */
    private int turns() {
        return DataAccessUtils.optionalResult(jdbc.query(
                        "SELECT turned FROM brand_count WHERE tenant_id = ?",
                        (row, number) -> row.getInt("turned"),
                        TenantContext.tenantId()))
                .orElse(0);
    }

    private void enter(String zone) {
        jdbc.update("UPDATE brand_count SET zone = ? WHERE tenant_id = ?", zone, TenantContext.tenantId());
    }

    private void clear(int tenantId) {
        jdbc.update("DELETE FROM brand_day WHERE tenant_id = ?", tenantId);
        jdbc.update("DELETE FROM brand_total WHERE tenant_id = ?", tenantId);
    }

    private void count(Instant now) {
        int tenantId = TenantContext.tenantId();
        String zone = zoneOfTenant();
        clear(tenantId);
        add(countTotals(tenantId), countDays(tenantId, ZoneId.of(zone), now));
        enter(zone);
    }

    private Map<BrandChange.Key, BrandChange.Count> countTotals(int tenantId) {
        Map<BrandChange.Key, BrandChange.Count> totals = new TreeMap<>();
        jdbc.query(
                "SELECT brand_id, COALESCE(rating_scale, 0) AS scale, COUNT(*) AS reviews,"
                        + " COALESCE(SUM(rating), 0) AS ratings, SUM(work_state = 'OPEN'"
                        + " AND (reply_text IS NULL OR TRIM(reply_text) = '')) AS unanswered,"
                        + " MAX(received_at) AS received_at FROM review WHERE tenant_id = ?"
                        + OF_OWN_LISTINGS + " GROUP BY brand_id, COALESCE(rating_scale, 0)",
                row -> {
                    totals.put(
                            new BrandChange.Key(row.getLong("brand_id"), row.getInt("scale")),
                            new BrandChange.Count(
                                    row.getInt("reviews"),
                                    row.getBigDecimal("ratings"),
                                    row.getInt("unanswered"),
                                    row.getTimestamp("received_at").toInstant()));
                },
                tenantId,
                tenantId);
        return totals;
    }

    private Map<BrandChange.DayKey, BrandChange.Count> countDays(int tenantId, ZoneId zone, Instant now) {
        LocalDate first = firstDayKept(now, zone);
        Map<BrandChange.DayKey, BrandChange.Count> days = new TreeMap<>();
        jdbc.query(
                "SELECT brand_id, COALESCE(rating_scale, 0) AS scale, "
                        + QUARTER + " AS quarter, COUNT(*) AS reviews, COALESCE(SUM(rating), 0) AS ratings FROM review"
                        + " WHERE tenant_id = ? AND published_at >= ?" + OF_OWN_LISTINGS
                        + " GROUP BY brand_id, COALESCE(rating_scale, 0), "
                        + QUARTER,
                row -> {
                    LocalDate day = LocalDate.ofInstant(
                            Instant.EPOCH.plus(Duration.ofMinutes(QUARTER_MINUTES * row.getLong("quarter"))), zone);
                    days.merge(
                            new BrandChange.DayKey(row.getLong("brand_id"), day, row.getInt("scale")),
                            new BrandChange.Count(row.getInt("reviews"), row.getBigDecimal("ratings"), 0, now),
                            BrandChange.Count::plus);
                },
                tenantId,
                Timestamp.from(first.atStartOfDay(zone).toInstant()),
                tenantId);
        return days;
    }

    private void add(Map<BrandChange.Key, BrandChange.Count> totals, Map<BrandChange.DayKey, BrandChange.Count> days) {
        int tenantId = TenantContext.tenantId();
        List<Object[]> totalRows = totals.entrySet().stream()
                .map(e -> new Object[] {
                    tenantId,
                    e.getKey().brandId(),
                    e.getKey().scale(),
                    e.getValue().reviews(),
                    e.getValue().ratings(),
                    e.getValue().unanswered(),
                    Timestamp.from(e.getValue().receivedAt())
                })
                .toList();
        if (!totalRows.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO brand_total (tenant_id, brand_id, rating_scale, reviews, rating_sum, unanswered,"
                            + " received_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                            + " reviews = reviews + VALUES(reviews), rating_sum = rating_sum + VALUES(rating_sum),"
                            + " unanswered = unanswered + VALUES(unanswered),"
                            + " received_at = GREATEST(received_at, VALUES(received_at))",
                    totalRows);
        }
        List<Object[]> dayRows = days.entrySet().stream()
                .map(e -> new Object[] {
                    tenantId,
                    e.getKey().brandId(),
                    e.getKey().day(),
                    e.getKey().scale(),
                    e.getValue().reviews(),
                    e.getValue().ratings()
                })
                .toList();
        if (!dayRows.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO brand_day (tenant_id, brand_id, day, rating_scale, reviews, rating_sum)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                            + " reviews = reviews + VALUES(reviews), rating_sum = rating_sum + VALUES(rating_sum)",
                    dayRows);
        }
    }

    private String zoneOfTenant() {
        return tenants.get(TenantContext.tenantId()).profile().timeZone();
    }

    private static LocalDate firstDayKept(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).minusDays(DAYS_KEPT);
    }
}
