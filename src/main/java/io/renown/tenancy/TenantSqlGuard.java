package io.renown.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Refuses, in tests and in production, any SQL on a tenant table that does not constrain {@code tenant_id}, whoever wrote
 * it: Hibernate, a hand-written statement, a library. Only the {@link SystemDoor} lets a read through.
 */
public final class TenantSqlGuard implements QueryExecutionListener {

    /** Tables without a tenant: the tenants themselves, people who sign in, the installation and its nodes, libraries' books. */
    static final Set<String> SYSTEM_TABLES =
            Set.of("tenant", "person", "flyway_schema_history", "installation", "index_mark", "node_turn");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|(?<!for )update)\\s+(?:ignore\\s+)?(?:`?([a-z_0-9]+)`?\\.)?`?([a-z_0-9]+)`?");
    private static final Pattern CONSTRAINED = Pattern.compile("tenant_id`?\\s*(=|in\\b)");
    private static final Pattern INSERTED = Pattern.compile("^(insert|replace)\\b[^(]*\\(([^)]*)\\)");

    private final Map<String, Boolean> verdicts = new ConcurrentHashMap<>();

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            if (!verdicts.computeIfAbsent(query.getQuery(), TenantSqlGuard::namesItsTenant) && !SystemDoor.isOpen()) {
                throw new IllegalStateException("SQL on a tenant table without its tenant: " + query.getQuery());
            }
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Nothing is owed after a statement has run.
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
            boolean booksOfTheServer = "information_schema".equals(table.group(1)) || "mysql".equals(table.group(1));
            String name = table.group(2);
            if (!booksOfTheServer && !SYSTEM_TABLES.contains(name) && !name.startsWith("jobrunr_")) {
                return true;
            }
        }
        return false;
    }
}
