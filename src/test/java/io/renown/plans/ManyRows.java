package io.renown.plans;

import io.renown.isolation.TenantRows;
import io.renown.isolation.TenantRows.ForeignKey;
import io.renown.isolation.TenantRows.Index;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies the rows of a tenant many times over, inside the tenant and to others, in one statement a table. What must differ
 * between copies is read off the schema, so that a new table is filled without anybody thinking of it.
 */
@TenantScopedSql
final class ManyRows {

    /** Of these a tenant has dozens, not thousands, whatever its size. */
    private static final Set<String> FEW = Set.of(
            "account_consent",
            "account_calls",
            "account_hook",
            "account_listing",
            "listing_gap",
            "listing_sync",
            "sync_unread",
            "api_token",
            "appearance",
            "appearance_logo",
            "audit_head",
            "brand",
            "guest_grant",
            "guest_grant_brand",
            "guest_member",
            "brand_count",
            "reanalysis",
            "brand_total",
            "deep_pass",
            "import_mapping",
            "known_anomaly",
            "label",
            "listing",
            "member",
            "member_brand",
            "order_sync",
            "own_word_entry",
            "platform_account",
            "privacy_key",
            "provided_member",
            "retention_rule",
            "saved_view",
            "tenant_key",
            "suspicion_run",
            "text_service",
            "text_service_use",
            "topic",
            "topic_run",
            "translation_target");

    /** In the address of every person that was made here. */
    private static final String COPIED = ".copied-for-plans-";

    /** Between the ids of a row's copies inside a tenant, and between those of one tenant and the next. */
    private static final long APART = 1_000_000_000_000L;

    private static final long FAR_APART = 1000 * APART;

    /** Numbers in one statement: one by one they would be as many journeys to the server, for each table. */
    private static final int AT_ONCE = 5_000;

    private record Column(String name, String type, long length) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final TenantRows rows;
    private final Map<String, List<Column>> columns;
    private final List<Index> uniqueKeys;
    /** Table to column to the table of tenants that it names a row of. */
    private final Map<String, Map<String, String>> links = new HashMap<>();
    /** How often the rows of a table were copied inside the tenant. */
    private final Map<String, Integer> copies = new HashMap<>();

    ManyRows(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = new TenantRows(jdbc);
        this.columns = columns();
        this.uniqueKeys = rows.indexes().stream().filter(Index::unique).toList();
        for (ForeignKey key : rows.foreignKeys()) {
            key.columns().stream()
                    .filter(column -> !column.equals("tenant_id"))
                    .forEach(column -> links.computeIfAbsent(key.table(), table -> new HashMap<>())
                            .put(column, key.references()));
        }
    }

    private Map<String, List<Column>> columns() {
        return jdbc
                .queryForList("SELECT table_name AS t, column_name AS c, data_type AS d,"
                        + " COALESCE(character_maximum_length, 0) AS l FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position")
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.get("t")).toString(),
                        Collectors.mapping(
                                row -> new Column(
                                        Objects.requireNonNull(row.get("c")).toString(),
                                        Objects.requireNonNull(row.get("d")).toString(),
                                        ((Number) Objects.requireNonNull(row.get("l"))).longValue()),
                                Collectors.toList())));
    }

    /** Tables of tenants in which the tenant has no row to copy. */
    Set<String> emptyFor(int tenantId) {
        return rows.tenantTables().stream()
                .filter(table -> count(table, tenantId) == 0)
                .collect(Collectors.toSet());
    }

    /** Gives each of the others a copy of all that one tenant has. */
    void copyToOthers(int from, List<Integer> others) {
        with(others.size(), connectionJdbc -> {
            connectionJdbc.batchUpdate(
                    "UPDATE plan_number SET other = ? WHERE n = ?",
                    IntStream.range(0, others.size())
                            .mapToObj(i -> new Object[] {others.get(i), i + 1})
                            .toList());
            for (String table : rows.tenantTables()) {
                copy(table, from, column -> ofOther(table, column));
            }
            connectionJdbc.update(
                    "INSERT INTO person (id, email, name, created_at) SELECT r.id + p.n * " + FAR_APART
                            + ", CONCAT(r.email, ?, p.n), r.name, r.created_at FROM person r JOIN plan_number p"
                            + " WHERE r.id IN (SELECT person_id FROM member WHERE tenant_id = ?)",
                    COPIED,
                    from);
        });
    }

    /** Multiplies what one tenant has many of until there are about so many reviews, and a tenth of all else. */
    void multiply(int tenantId, int reviews) {
        for (String table : rows.tenantTables()) {
            long held = count(table, tenantId);
            int wanted = table.equals("review") ? reviews : Math.max(8000, reviews / 10);
            Set<String> varied = varied(table);
            if (!FEW.contains(table) && held > 0 && !varied.isEmpty()) {
                copies.put(table, (int) Math.clamp(wanted / held, 1, longest(table, varied)));
            }
        }
        copies.forEach((table, times) ->
                with(times, inside -> copy(table, tenantId, column -> ofSame(table, column, varied(table)))));
    }

    /** Over so many pages that it comes to the same each time; the server looks at twenty by itself, here and there. */
    void analyze() {
        rows.tenantTables().forEach(table -> {
            jdbc.execute("ALTER TABLE " + table + " STATS_SAMPLE_PAGES = 2000");
            jdbc.execute("ANALYZE TABLE " + table);
        });
    }

    void delete(List<Integer> tenantIds) {
        with(1, inside -> {
            String ids = tenantIds.stream().map(String::valueOf).collect(Collectors.joining(","));
            for (String table : rows.tenantTables()) {
                inside.update("DELETE FROM " + table + " WHERE tenant_id IN (" + ids + ")");
            }
            inside.update("DELETE FROM person WHERE email LIKE ?", "%" + COPIED + "%");
            inside.update("DELETE FROM tenant WHERE id IN (" + ids + ")");
        });
        rows.tenantTables().forEach(table -> jdbc.execute("ALTER TABLE " + table + " STATS_SAMPLE_PAGES = DEFAULT"));
    }

    private interface Expression {
        String of(Column column);
    }

    private void copy(String table, int from, Expression expression) {
        List<Column> all = columns.getOrDefault(table, List.of());
        String names = all.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = all.stream().map(expression::of).collect(Collectors.joining(", "));
        jdbc.update(
                "INSERT INTO " + table + " (" + names + ") SELECT " + values + " FROM " + table
                        + " r JOIN plan_number p WHERE r.tenant_id = ?",
                from);
    }

    private String ofOther(String table, Column column) {
        String name = "r." + column.name;
        if (column.name.equals("tenant_id")) {
            return "p.other";
        }
        if (column.type.equals("bigint") && isTenantsOwnId(table, column)) {
            return name + " + p.n * " + FAR_APART;
        }
        boolean uniqueOverAll = uniqueKeys.stream()
                .anyMatch(key -> key.table().equals(table) && key.columns().equals(List.of(column.name)));
        if (uniqueOverAll) {
            return differing(column);
        }
        return column.type.equals("datetime") ? name + " - INTERVAL 30 DAY" : name; // nothing new for the index
    }

    private boolean isTenantsOwnId(String table, Column column) {
        return column.name.equals("id") || links.getOrDefault(table, Map.of()).containsKey(column.name);
    }

    private String ofSame(String table, Column column, Set<String> varied) {
        if (varied.contains(column.name)) {
            return differing(column);
        }
        if (table.equals("customer_order") && column.name.equals("customer_email")) {
            // A customer buys dozens of times, not all that a shop ever sold.
            return "IF(p.n % 100 = 0, r.customer_email, CONCAT(p.n % 100, r.customer_email))";
        }
        Integer parents = copies.get(links.getOrDefault(table, Map.of()).getOrDefault(column.name, ""));
        if (parents != null) {
            return "r." + column.name + " + p.n % " + (parents + 1) + " * " + APART;
        }
        return column.type.equals("datetime")
                ? "r." + column.name + " - INTERVAL (1 + p.n % 700) DAY"
                : "r." + column.name;
    }

    /** Dates run out. */
    private int longest(String table, Set<String> varied) {
        return columns.getOrDefault(table, List.of()).stream()
                        .anyMatch(column -> column.type.equals("date") && varied.contains(column.name))
                ? 1500
                : Integer.MAX_VALUE;
    }

    private static String differing(Column column) {
        String name = "r." + column.name;
        return switch (column.type) {
            case "bigint" -> name + " + p.n * " + (column.name.equals("id") ? APART : 1_000_000L);
            case "int" -> name + " + p.n * 1000";
            case "date" -> name + " - INTERVAL p.n * 200 DAY"; // LookAlikes and imports of today lie closer together
            case "varchar" -> "CONCAT(LEFT(" + name + ", " + (column.length - 8) + "), '~', p.n)";
            case "binary" -> "UNHEX(SHA2(CONCAT(HEX(" + name + "), '/', p.n), 256))";
            default -> throw new IllegalStateException("no way to vary a " + column.type);
        };
    }

    /** One column of each unique key, the easiest to vary; none at all where a key only links to other tables. */
    private Set<String> varied(String table) {
        Set<String> varied = new HashSet<>();
        for (Index key :
                uniqueKeys.stream().filter(k -> k.table().equals(table)).toList()) {
            List<Column> candidates = columns.getOrDefault(table, List.of()).stream()
                    .filter(column -> key.columns().contains(column.name))
                    .filter(column -> !column.name.equals("tenant_id")
                            && !links.getOrDefault(table, Map.of()).containsKey(column.name))
                    .filter(column -> rank(column) < Integer.MAX_VALUE)
                    .sorted(java.util.Comparator.comparingInt(ManyRows::rank))
                    .toList();
            if (candidates.isEmpty()) {
                return Set.of();
            }
            varied.add(candidates.getFirst().name);
        }
        return varied;
    }

    private static int rank(Column column) {
        return switch (column.type) {
            case "bigint" -> 0;
            case "date" -> 1;
            case "int" -> 2;
            case "varchar" -> column.length > 60 ? 3 : Integer.MAX_VALUE;
            case "binary" -> 4;
            default -> Integer.MAX_VALUE;
        };
    }

    private long count(String table, int tenantId) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?", Long.class, tenantId));
    }

    /** One connection with the numbers from 1 in a temporary table, and without the checks that a copy passes anyway. */
    private void with(int numbers, java.util.function.Consumer<JdbcTemplate> work) {
        SystemDoor.callAcrossTenants("rows for the test of plans", () -> {
            transactions.executeWithoutResult(status -> {
                jdbc.execute("SET FOREIGN_KEY_CHECKS = 0");
                jdbc.execute("DROP TEMPORARY TABLE IF EXISTS plan_number");
                jdbc.execute("CREATE TEMPORARY TABLE plan_number (n INT PRIMARY KEY, other INT NULL)");
                for (int first = 1; first <= numbers; first += AT_ONCE) {
                    jdbc.execute(IntStream.rangeClosed(first, Math.min(numbers, first + AT_ONCE - 1))
                            .mapToObj(n -> "(" + n + ")")
                            .collect(Collectors.joining(",", "INSERT INTO plan_number (n) VALUES ", "")));
                }
                try {
                    work.accept(jdbc);
                } finally {
                    jdbc.execute("DROP TEMPORARY TABLE plan_number");
                    jdbc.execute("SET FOREIGN_KEY_CHECKS = 1");
                }
            });
            return true;
        });
    }
}
