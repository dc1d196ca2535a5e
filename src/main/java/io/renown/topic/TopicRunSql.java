package io.renown.topic;

import io.renown.shared.TextCut;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the search for topics of the current tenant stands. */
@Repository
@TenantScopedSql
class TopicRunSql {

    private static final int LONGEST_TROUBLE = 300;

    private final JdbcClient jdbc;

    TopicRunSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param assignedAfter the last review that was sorted; null when all are
     * @param fresh vectors that came since the latest run began
     * @param readings vectors that the latest run saw
     */
    record Row(
            @Nullable Instant dueAt,
            int fresh,
            int readings,
            long stamp,
            @Nullable Long assignedAfter,
            @Nullable Instant ranAt,
            boolean working,
            @Nullable String trouble) {}

    Optional<Row> find(Instant now) {
        return jdbc.sql("SELECT due_at, fresh, readings, stamp, assigned_after, ran_at, trouble,"
                        + " COALESCE(claimed_until > ?, FALSE) AS working FROM topic_run WHERE tenant_id = ?")
                .params(utc(now), TenantContext.tenantId())
                .query((row, number) -> new Row(
                        instant(row.getObject("due_at", LocalDateTime.class)),
                        row.getInt("fresh"),
                        row.getInt("readings"),
                        row.getLong("stamp"),
                        row.getObject("assigned_after", Long.class),
                        instant(row.getObject("ran_at", LocalDateTime.class)),
                        row.getBoolean("working"),
                        row.getString("trouble")))
                .optional();
    }

    Optional<byte[]> findModel() {
        return jdbc.sql("SELECT model FROM topic_run WHERE tenant_id = ? AND model IS NOT NULL")
                .params(TenantContext.tenantId())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** More vectors came. */
    void more(int vectors, Instant due) {
        jdbc.sql("INSERT INTO topic_run (tenant_id, due_at, fresh, readings, stamp) VALUES (?, ?, ?, 0, 0)"
                        + " ON DUPLICATE KEY UPDATE fresh = fresh + VALUES(fresh), due_at = VALUES(due_at)")
                .params(TenantContext.tenantId(), utc(due), vectors)
                .update();
    }

    /** Something changed that topics are made of, other than by new vectors; a tenant without a run waits for its first. */
    void wish(Instant due) {
        jdbc.sql("UPDATE topic_run SET due_at = IF(due_at IS NULL OR due_at > ?, ?, due_at) WHERE tenant_id = ?")
                .params(utc(due), utc(due), TenantContext.tenantId())
                .update();
    }

    /**
     * Another model counts from now on; all reviews are to be sorted by it.
     *
     * @throws ShiftOver when the run belongs to another node by now
     */
    void begin(String node, byte[] model, long stamp, int readings, int freshBefore) {
        ours(jdbc.sql("UPDATE topic_run SET model = ?, stamp = ?, readings = ?, fresh = GREATEST(0, fresh - ?),"
                        + " assigned_after = 0 WHERE tenant_id = ? AND claimed_by = ?")
                .params(model, stamp, readings, freshBefore, TenantContext.tenantId(), node)
                .update());
    }

    /** @throws ShiftOver when the run belongs to another node by now */
    void goOn(String node, long assignedAfter) {
        ours(jdbc.sql("UPDATE topic_run SET assigned_after = ? WHERE tenant_id = ? AND claimed_by = ?")
                .params(assignedAfter, TenantContext.tenantId(), node)
                .update());
    }

    /**
     * Says that the node still lives; in a transaction, nobody else writes the row until its end.
     *
     * @throws ShiftOver when the run belongs to another node by now
     */
    void hold(String node, Instant until) {
        ours(jdbc.sql("UPDATE topic_run SET claimed_until = ? WHERE tenant_id = ? AND claimed_by = ?")
                .params(utc(until), TenantContext.tenantId(), node)
                .update());
    }

    /** @throws ShiftOver when the run belongs to another node by now */
    void sorted(String node, Instant now) {
        ours(jdbc.sql("UPDATE topic_run SET assigned_after = NULL, ran_at = ? WHERE tenant_id = ? AND claimed_by = ?")
                .params(utc(now), TenantContext.tenantId(), node)
                .update());
    }

    private static void ours(int rows) {
        if (rows == 0) {
            throw new ShiftOver("another node goes on with it");
        }
    }

    /**
     * A run that is still to be sorted goes on when its claim ends: what is due is left to those who wished for another run
     * meanwhile.
     *
     * @param next when to go on or try again; null where nothing is left, unless something came meanwhile
     */
    void end(String node, @Nullable Instant next, @Nullable String trouble) {
        jdbc.sql("UPDATE topic_run SET claimed_by = NULL, claimed_until = IF(assigned_after IS NULL, NULL, :next),"
                        + " due_at = IF(assigned_after IS NULL, COALESCE(:next, due_at), due_at), trouble = :trouble"
                        + " WHERE tenant_id = :tenant AND claimed_by = :node")
                .param("trouble", trouble == null ? null : TextCut.beginning(trouble, LONGEST_TROUBLE))
                .param("next", next == null ? null : utc(next))
                .param("tenant", TenantContext.tenantId())
                .param("node", node)
                .update();
    }

    /** Topics that members said something of, in whatever correction that is kept still. */
    Set<Long> findCorrected() {
        return jdbc
                .sql("SELECT DISTINCT field FROM review_correction WHERE tenant_id = ? AND kind = 'TOPIC'")
                .param(TenantContext.tenantId())
                .query(String.class)
                .list()
                .stream()
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
