package io.renown.review;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counters that {@link BrandCounts} keeps, for some brands of the current tenant. */
@Repository
@TenantScopedSql
class BrandFigureSql {

    /** Longer lists of values MariaDB would turn into a table to join with. */
    private static final int MOST_AT_ONCE = 900;

    private final JdbcClient jdbc;

    BrandFigureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param since first of the recent days */
    Map<Long, BrandFigures> figures(Collection<Long> brandIds, LocalDate since, LocalDate comparedSince) {
        Map<Long, BrandFigures> figures = new HashMap<>();
        for (List<Long> some : parts(brandIds)) {
            jdbc.sql("SELECT brand_id, rating_scale, reviews, rating_sum, unanswered, received_at FROM brand_total"
                            + " WHERE tenant_id = :tenant AND brand_id IN (:brands)")
                    .param("tenant", TenantContext.tenantId())
                    .param("brands", some)
                    .query(row -> {
                        figures.merge(row.getLong("brand_id"), total(row), BrandFigures::plus);
                    });
            jdbc.sql("SELECT brand_id, rating_scale, day >= :since AS recent, SUM(reviews) AS reviews,"
                            + " SUM(rating_sum) AS rating_sum FROM brand_day WHERE tenant_id = :tenant"
                            + " AND brand_id IN (:brands) AND day >= :before GROUP BY brand_id, rating_scale, recent")
                    .param("since", since)
                    .param("tenant", TenantContext.tenantId())
                    .param("brands", some)
                    .param("before", comparedSince)
                    .query(row -> {
                        figures.merge(row.getLong("brand_id"), period(row), BrandFigures::plus);
                    });
        }
        return figures;
    }

    /** Reviews by brand and day, from a day on; days without reviews are left out. */
    Map<Long, Map<LocalDate, Integer>> days(Collection<Long> brandIds, LocalDate since) {
        Map<Long, Map<LocalDate, Integer>> days = new HashMap<>();
        for (List<Long> some : parts(brandIds)) {
            jdbc.sql("SELECT brand_id, day, SUM(reviews) AS reviews FROM brand_day WHERE tenant_id = :tenant"
                            + " AND brand_id IN (:brands) AND day >= :since GROUP BY brand_id, day")
                    .param("tenant", TenantContext.tenantId())
                    .param("brands", some)
                    .param("since", since)
                    .query(row -> {
                        days.computeIfAbsent(row.getLong("brand_id"), brand -> new HashMap<>())
                                .put(row.getObject("day", LocalDate.class), row.getInt("reviews"));
                    });
        }
        return days;
    }

    private static BrandFigures total(ResultSet row) throws SQLException {
        return new BrandFigures(
                row.getLong("reviews"),
                row.getLong("unanswered"),
                row.getLong("reviews") == 0
                        ? null
                        : row.getTimestamp("received_at").toInstant(),
                ratings(row),
                0,
                RatingSums.NONE,
                RatingSums.NONE);
    }

    private static BrandFigures period(ResultSet row) throws SQLException {
        boolean recent = row.getBoolean("recent");
        return new BrandFigures(
                0,
                0,
                null,
                RatingSums.NONE,
                recent ? row.getLong("reviews") : 0,
                recent ? ratings(row) : RatingSums.NONE,
                recent ? RatingSums.NONE : ratings(row));
    }

    private static RatingSums ratings(ResultSet row) throws SQLException {
        return RatingSums.of(row.getInt("rating_scale"), row.getLong("reviews"), row.getDouble("rating_sum"));
    }

    private static List<List<Long>> parts(Collection<Long> brandIds) {
        List<Long> sorted = brandIds.stream().sorted().toList();
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MOST_AT_ONCE) {
            parts.add(sorted.subList(from, Math.min(sorted.size(), from + MOST_AT_ONCE)));
        }
        return parts;
    }
}
