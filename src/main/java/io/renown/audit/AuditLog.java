package io.renown.audit;

import io.renown.shared.TextCut;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's audit chain. Entries share the transaction of what they tell of: both happen or neither. */
@Service
@TenantScopedSql
public class AuditLog {

    private static final byte[] GENESIS = new byte[32];
    private static final int DETAILS_LIMIT = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Appends an entry by the current actor. Needs no permission of its own: the deed it tells of did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String action, String subject, String details) {
        write(TenantContext.tenantId(), TenantContext.actor().logged(), action, subject, details);
    }

    /**
     * Appends an entry to the chain of a tenant that need not be the current one: what a person did to their own account
     * concerns each of their tenants, all in one transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendFor(int tenantId, String actor, String action, String subject, String details) {
        write(tenantId, actor, action, subject, details);
    }

    private void write(int tenantId, String actor, String action, String subject, String details) {
        Head head = lockHead(tenantId);
        AuditEntry entry = new AuditEntry(
                tenantId,
                head.seq + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                subject,
                TextCut.beginning(details, DETAILS_LIMIT),
                head.hash);
        byte[] hash = entry.hash();
        jdbc.sql("INSERT INTO audit_entry (tenant_id, seq, at, actor, action, subject, details, previous_hash, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tenantId,
                        entry.seq(),
                        utc(entry.at()),
                        entry.actor(),
                        action,
                        subject,
                        entry.details(),
                        entry.previousHash(),
                        hash)
                .update();
        jdbc.sql("UPDATE audit_head SET seq = ?, hash = ? WHERE tenant_id = ?")
                .params(entry.seq(), hash, tenantId)
                .update();
    }

    /** Appends an entry that stays although what it tells of was refused and is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void appendRefusal(String action, String subject, String details) {
        append(action, subject, details);
    }

    /** The newest entries first, at most {@code limit}. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.AUDIT_READ)
    public List<AuditEntry> newest(int limit) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE tenant_id = ? ORDER BY seq DESC LIMIT ?")
                .params(TenantContext.tenantId(), limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /**
     * Walks the whole chain.
     *
     * @return the number of the first entry that was altered, moved or lost; empty when the chain holds
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.AUDIT_READ)
    public OptionalLong findBreak() {
        int tenantId = TenantContext.tenantId();
        byte[] previous = GENESIS;
        long seq = 0;
        while (true) {
            List<Link> links = jdbc.sql(
                            "SELECT * FROM audit_entry WHERE tenant_id = ? AND seq > ? ORDER BY seq LIMIT 1000")
                    .params(tenantId, seq)
                    .query((row, number) -> new Link(entry(row), row.getBytes("hash")))
                    .list();
            for (Link link : links) {
                seq++;
                if (link.entry.seq() != seq
                        || !Arrays.equals(link.entry.previousHash(), previous)
                        || !Arrays.equals(link.entry.hash(), link.hash)) {
                    return OptionalLong.of(seq);
                }
                previous = link.hash;
            }
            if (links.isEmpty()) {
                return headMatches(tenantId, seq, previous) ? OptionalLong.empty() : OptionalLong.of(seq + 1);
            }
        }
    }

    /** A chain cut at its end is whole in itself; only the head knows what is missing. */
    private boolean headMatches(int tenantId, long seq, byte[] hash) {
        return jdbc.sql("SELECT seq, hash FROM audit_head WHERE tenant_id = ?")
                .param(tenantId)
                .query(AuditLog::head)
                .optional()
                .map(head -> head.seq == seq && Arrays.equals(head.hash, hash))
                .orElse(seq == 0);
    }

    private Head lockHead(int tenantId) {
        // Not INSERT IGNORE: that leaves a shared lock on the row, and two who then ask for the whole one block each
        // other.
        jdbc.sql("INSERT INTO audit_head (tenant_id, seq, hash) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE seq = seq")
                .params(tenantId, GENESIS)
                .update();
        return jdbc.sql("SELECT seq, hash FROM audit_head WHERE tenant_id = ? FOR UPDATE")
                .param(tenantId)
                .query(AuditLog::head)
                .single();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("seq"), row.getBytes("hash"));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getInt("tenant_id"),
                row.getLong("seq"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getBytes("previous_hash"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Head(long seq, byte[] hash) {}

    private record Link(AuditEntry entry, byte[] hash) {}
}
