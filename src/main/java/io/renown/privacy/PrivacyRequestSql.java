package io.renown.privacy;

import io.renown.privacy.PrivacyRequest.Kind;
import io.renown.privacy.PrivacyRequest.State;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The requests of the current tenant. */
@Repository
@TenantScopedSql
class PrivacyRequestSql {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PrivacyRequestSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long id, Kind kind, long memberId, Collection<HeldThing> picked, Instant now) {
        jdbc.sql("INSERT INTO privacy_request (tenant_id, id, kind, state, member_id, things, counts, created_at)"
                        + " VALUES (?, ?, ?, 'QUEUED', ?, ?, '{}', ?)")
                .params(
                        TenantContext.tenantId(),
                        id,
                        kind.name(),
                        memberId,
                        JSON.writeValueAsString(
                                picked.stream().map(HeldThing::toString).toList()),
                        utc(now))
                .update();
    }

    /** Locked, so that of two workers the later one sees what the first did. */
    Optional<PrivacyRequest> lock(long id) {
        return jdbc.sql("SELECT * FROM privacy_request WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(TenantContext.tenantId(), id)
                .query(PrivacyRequestSql::details)
                .optional();
    }

    Optional<PrivacyRequest> find(long id) {
        return jdbc.sql("SELECT * FROM privacy_request WHERE tenant_id = ? AND id = ?")
                .params(TenantContext.tenantId(), id)
                .query(PrivacyRequestSql::details)
                .optional();
    }

    /** The newest first. */
    List<PrivacyRequest> list(int limit) {
        return jdbc.sql("SELECT * FROM privacy_request WHERE tenant_id = ? ORDER BY id DESC LIMIT ?")
                .params(TenantContext.tenantId(), limit)
                .query(PrivacyRequestSql::details)
                .list();
    }

    /** Copies that can be fetched. */
    List<PrivacyRequest> listCopies(Instant expiredBefore, int limit) {
        return jdbc.sql("SELECT * FROM privacy_request WHERE tenant_id = ? AND state = 'DONE' AND expires_at <= ?"
                        + " ORDER BY expires_at LIMIT ?")
                .params(TenantContext.tenantId(), utc(expiredBefore), limit)
                .query(PrivacyRequestSql::details)
                .list();
    }

    void end(long id, State state, Map<String, Long> counts, Instant now, @Nullable Instant expiresAt) {
        jdbc.sql("UPDATE privacy_request SET state = ?, counts = ?, ended_at = ?, expires_at = ?"
                        + " WHERE tenant_id = ? AND id = ?")
                .params(state.name(), JSON.writeValueAsString(counts), utc(now))
                .param(expiresAt == null ? null : utc(expiresAt))
                .params(TenantContext.tenantId(), id)
                .update();
    }

    void expire(long id) {
        jdbc.sql("UPDATE privacy_request SET state = 'EXPIRED' WHERE tenant_id = ? AND id = ? AND state = 'DONE'")
                .params(TenantContext.tenantId(), id)
                .update();
    }

    private static PrivacyRequest details(ResultSet row, int number) throws SQLException {
        return new PrivacyRequest(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getLong("member_id"),
                JSON.readValue(row.getString("things"), STRINGS).stream()
                        .map(HeldThing::parse)
                        .toList(),
                JSON.readValue(row.getString("counts"), COUNTS),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "ended_at"),
                instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
