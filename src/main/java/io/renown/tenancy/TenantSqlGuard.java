package io.renown.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses, in tests and in production, any SQL on a tenant table that does not constrain {@code tenant_id}, whoever wrote
 * it: Hibernate, a hand-written statement, a library. Only the {@link SystemDoor} lets a read through.
 */
public final class TenantSqlGuard {

    /**
     * Tables without a tenant: the tenants themselves, people who sign in, by whom, where and with what, the installation and its nodes,
     * libraries' books.
     */
    static final Set<String> SYSTEM_TABLES = Set.of(
            "tenant",
            "person",
            "person_identity",
            "sign_in_session",
            "person_mail",
            "password_reset",
            "second_factor",
            "recovery_code",
            "used_logout_token",
            "flyway_schema_history",
            "installation",
            "index_mark",
            "node_turn",
            "system_key", // of what belongs to persons
            "portal_operator",
            "operator_entry",
            "node_beat",
            "dual");

    /** What MariaDB and MySQL tell of themselves; libraries ask there what server they met. */
    private static final Set<String> BOOKS_OF_THE_SERVER =
            Set.of("information_schema", "mysql", "performance_schema", "sys");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|(?:straight_)?join|into|(?<!for )update)\\s+(?:ignore\\s+)?(?:`?([a-z_0-9]+)`?\\.)?`?([a-z_0-9]+)`?");
    private static final Pattern CONSTRAINED = Pattern.compile("tenant_id`?\\s*(=|in\\b)");
    private static final Pattern INSERTED = Pattern.compile("^(insert|replace)\\b[^(]*\\(([^)]*)\\)");

    /** Statements are few and come again and again; only lists of values of each length make many of one. */
    private final Cache<String, Boolean> verdicts =
            Caffeine.newBuilder().maximumSize(10_000).build();

    /** @throws IllegalStateException for a statement on a tenant table that does not name its tenant */
    void check(String sql) {
        if (!verdicts.get(sql, TenantSqlGuard::namesItsTenant) && !SystemDoor.isOpen()) {
            throw new IllegalStateException("SQL on a tenant table without its tenant: " + sql);
        }
    }

    static boolean namesItsTenant(String sql) {
        String statement = sql.strip().toLowerCase(Locale.ROOT);
        if (!touchesTenantTable(statement)) {
            return true;
        }
        Matcher insert = INSERTED.matcher(statement);
        if (insert.find()) {
            return insert.group(2).contains("tenant_id");
        }
        int where = statement.indexOf("where");
        return where >= 0 && CONSTRAINED.matcher(statement).find(where);
    }

    private static boolean touchesTenantTable(String statement) {
        if (statement.startsWith("create") || statement.startsWith("alter") || statement.startsWith("drop")) {
            return false;
        }
        Matcher table = TABLE.matcher(statement);
        while (table.find()) {
            String schema = table.group(1);
            String name = table.group(2);
            if ((schema == null || !BOOKS_OF_THE_SERVER.contains(schema))
                    && !SYSTEM_TABLES.contains(name)
                    && !name.startsWith("jobrunr_")) {
                return true;
            }
        }
        return false;
    }
}
