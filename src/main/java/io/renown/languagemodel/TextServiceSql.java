package io.renown.languagemodel;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@TenantScopedSql
class TextServiceSql {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            long id,
            String provider,
            String baseUrl,
            String model,
            byte @Nullable [] key,
            int perDay,
            Instant changedAt) {}

    private final JdbcClient jdbc;

    TextServiceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(TextServiceKind kind) {
        return find(kind, "");
    }

    /** Nobody changes it until the transaction ends. */
    Optional<Row> findLocked(TextServiceKind kind) {
        return find(kind, " FOR UPDATE");
    }

    private Optional<Row> find(TextServiceKind kind, String more) {
        return jdbc.sql("SELECT id, provider, base_url, model, api_key, per_day, changed_at FROM text_service"
                        + " WHERE tenant_id = ? AND service = ?" + more)
                .params(TenantContext.tenantId(), kind.slug())
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("provider"),
                        row.getString("base_url"),
                        row.getString("model"),
                        row.getBytes("api_key"),
                        row.getInt("per_day"),
                        row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    Set<TextServiceKind> kinds() {
        return jdbc
                .sql("SELECT service FROM text_service WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .query((row, number) -> row.getString(1))
                .stream()
                .flatMap(slug -> Arrays.stream(TextServiceKind.values())
                        .filter(kind -> kind.slug().equals(slug)))
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(long id, TextServiceKind kind, Instant now) {
        jdbc.sql("INSERT INTO text_service (tenant_id, id, service, provider, base_url, model, per_day, changed_at)"
                        + " VALUES (?, ?, ?, '', '', '', 0, ?)")
                .params(TenantContext.tenantId(), id, kind.slug(), utc(now))
                .update();
    }

    void change(
            TextServiceKind kind,
            String provider,
            String baseUrl,
            String model,
            byte @Nullable [] key,
            int perDay,
            Instant now) {
        jdbc.sql("UPDATE text_service SET provider = :provider, base_url = :url, model = :model, api_key = :key,"
                        + " per_day = :perDay, changed_at = :now WHERE tenant_id = :tenant AND service = :service")
                .param("provider", provider)
                .param("url", baseUrl)
                .param("model", model)
                .param("key", key)
                .param("perDay", perDay)
                .param("now", utc(now))
                .param("tenant", TenantContext.tenantId())
                .param("service", kind.slug())
                .update();
    }

    int remove(TextServiceKind kind) {
        return jdbc.sql("DELETE FROM text_service WHERE tenant_id = ? AND service = ?")
                .params(TenantContext.tenantId(), kind.slug())
                .update();
    }

    Optional<TextServiceDetails.Use> use(TextServiceKind kind, LocalDate day) {
        return jdbc.sql(
                        "SELECT calls, characters FROM text_service_use WHERE tenant_id = ? AND service = ? AND day = ?")
                .params(TenantContext.tenantId(), kind.slug(), day)
                .query((row, number) -> new TextServiceDetails.Use(row.getInt("calls"), row.getLong("characters")))
                .optional();
    }

    void count(TextServiceKind kind, LocalDate day, int characters) {
        jdbc.sql("INSERT INTO text_service_use (tenant_id, service, day, calls, characters) VALUES (?, ?, ?, 1, ?)"
                        + " ON DUPLICATE KEY UPDATE calls = calls + 1, characters = characters + VALUES(characters)")
                .params(TenantContext.tenantId(), kind.slug(), day, characters)
                .update();
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
