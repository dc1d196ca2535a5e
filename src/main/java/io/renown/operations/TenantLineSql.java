package io.renown.operations;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantScopedSql;
import io.renown.tenancy.TenantState;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tenants by the page, with numbers of what they hold. */
@Repository
@TenantScopedSql
class TenantLineSql {

    private static final String WANTED = " FROM tenant t WHERE (t.slug LIKE :slug OR LOWER(t.name) LIKE :name)";

    private final JdbcClient jdbc;

    TenantLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TenantLine> list(String text, int offset, int limit) {
        return SystemDoor.callAcrossTenants(
                "operators' list of tenants",
                () -> jdbc.sql("SELECT t.id, t.slug, t.name, t.kind, t.state, t.created_at,"
                                + " (SELECT COUNT(*) FROM member m WHERE m.tenant_id = t.id AND m.state = 'ACTIVE') AS members,"
                                + " (SELECT COUNT(*) FROM listing l WHERE l.tenant_id = t.id) AS listings"
                                + WANTED
                                + " ORDER BY t.slug LIMIT :limit OFFSET :offset")
                        .param("slug", pattern(text))
                        .param("name", pattern(text))
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, number) -> new TenantLine(
                                row.getInt("id"),
                                row.getString("slug"),
                                row.getString("name"),
                                TenantKind.valueOf(row.getString("kind")),
                                TenantState.valueOf(row.getString("state")),
                                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getInt("members"),
                                row.getInt("listings"),
                                0))
                        .list());
    }

    int count(String text) {
        return jdbc.sql("SELECT COUNT(*)" + WANTED)
                .param("slug", pattern(text))
                .param("name", pattern(text))
                .query(Integer.class)
                .single();
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
