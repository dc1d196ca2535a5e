package io.renown.review;

import io.renown.review.authenticity.Estimate;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes estimates onto a page of reviews in one transaction. Where the document of the index says the same as before, the row is
 * only stamped: nobody's work on it is disturbed, and nothing is indexed.
 */
@Repository
@TenantScopedSql
class SuspicionWriter {

    private final OutdatedReviews outdated;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SuspicionWriter(OutdatedReviews outdated, JdbcTemplate jdbc, Clock clock) {
        this.outdated = outdated;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param rows as read, of no session; what was written since is left as it is
     * @param asOf what was compared with, stood so then
     * @return whose documents are to be made anew, as they now stand
     */
    @Transactional
    public List<Review> write(List<Review> rows, Map<Long, Estimate> found, Instant asOf) {
        Map<Long, Integer> held = outdated.lock(found.keySet());
        Map<String, List<Long>> quietly = new TreeMap<>();
        Map<String, List<Long>> otherwise = new TreeMap<>();
        List<Review> documents = new ArrayList<>();
        for (Review review : rows) {
            Estimate estimate = found.get(review.id());
            if (estimate == null || !Objects.equals(held.get(review.id()), review.lockVersion())) {
                continue;
            }
            boolean sameDocument = Objects.requireNonNullElse(review.suspicion(), Estimate.NONE)
                    .equals(estimate);
            review.suspect(estimate, asOf);
            (sameDocument ? quietly : otherwise)
                    .computeIfAbsent(estimate.write(), written -> new ArrayList<>())
                    .add(review.id());
            if (!sameDocument) {
                documents.add(review);
            }
        }
        quietly.forEach((written, ids) -> update("", List.of(written, utc(asOf), TenantContext.tenantId()), ids));
        LocalDateTime now = utc(clock.instant().truncatedTo(ChronoUnit.MICROS));
        otherwise.forEach((written, ids) -> update(
                ", modified_at = ?, lock_version = lock_version + 1",
                List.of(written, utc(asOf), now, TenantContext.tenantId()),
                ids));
        return documents;
    }

    private void update(String more, List<Object> before, List<Long> ids) {
        for (Object[] some : OutdatedReviews.parts(before, ids)) {
            jdbc.update(
                    "UPDATE review SET suspicion = ?, suspicion_at = ?" + more + " WHERE tenant_id = ? AND id IN ("
                            + OutdatedReviews.marks() + ")",
                    some);
        }
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
