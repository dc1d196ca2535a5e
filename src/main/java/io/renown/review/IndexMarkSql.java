package io.renown.review;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when each node has fed an index, as the database knows it. */
@Repository
@TenantScopedSql
class IndexMarkSql {

    private final JdbcClient jdbc;

    IndexMarkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Mark(String node, Instant fedUntil) {}

    /** 0 when the database knows nothing of this index. */
    long highestNumber(String index) {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM index_mark WHERE search_index = ?")
                .param(index)
                .query(Long.class)
                .single();
    }

    /** @return the number of the new mark */
    long mark(String index, String node, Instant fedUntil) {
        long number = highestNumber(index) + 1;
        jdbc.sql("REPLACE INTO index_mark (search_index, node, number, fed_until, beat_at)"
                        + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")
                .params(index, node, number, LocalDateTime.ofInstant(fedUntil, ZoneOffset.UTC))
                .update();
        return number;
    }

    /** Marks of nodes that have shown no sign of life for so long. */
    List<Mark> listSilent(String index, Duration silence) {
        return jdbc.sql("SELECT node, fed_until FROM index_mark"
                        + " WHERE search_index = ? AND beat_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND")
                .params(index, silence.toSeconds())
                .query((row, number) -> new Mark(
                        row.getString("node"),
                        row.getObject("fed_until", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    List<Mark> listAll(String index) {
        return listSilent(index, Duration.ofDays(-1));
    }

    void delete(String index, String node) {
        jdbc.sql("DELETE FROM index_mark WHERE search_index = ? AND node = ?")
                .params(index, node)
                .update();
    }

    /** Of indices that are long gone. */
    void forgetOthersThan(String index) {
        jdbc.sql("DELETE FROM index_mark WHERE search_index <> ? AND beat_at < UTC_TIMESTAMP(6) - INTERVAL 30 DAY")
                .param(index)
                .update();
    }

    /** Reviews by tenant out of the counters of the days: quick at any size. */
    Map<Integer, Long> reviewsByTenant() {
        return SystemDoor.callAcrossTenants(
                "does the index hold as many reviews of each tenant as the database",
                () -> jdbc
                        .sql("SELECT tenant_id, SUM(reviews) AS reviews FROM review_day GROUP BY tenant_id")
                        .query((row, number) -> Map.entry(row.getInt("tenant_id"), row.getLong("reviews")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
