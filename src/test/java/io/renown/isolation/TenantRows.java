package io.renown.isolation;

import io.renown.shared.Tsid;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Looks past the fence, for the tests only: every table, every id, and the exact content of a tenant. */
@TenantScopedSql
public final class TenantRows {

    private static final Pattern CROCKFORD = Pattern.compile("\\b[0-9a-hjkmnp-tv-z]{13}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{16,19}\\b");

    private final JdbcTemplate jdbc;
    private @Nullable Map<String, List<String>> tables;

    public TenantRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every table of the schema with its columns. */
    public Map<String, List<String>> tables() {
        Map<String, List<String>> known = tables;
        if (known == null) {
            known = jdbc
                    .queryForList("SELECT table_name AS t, column_name AS c FROM information_schema.columns"
                            + " WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position")
                    .stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("t").toString().toLowerCase(java.util.Locale.ROOT),
                            TreeMap::new,
                            Collectors.mapping(
                                    row -> row.get("c").toString().toLowerCase(java.util.Locale.ROOT),
                                    Collectors.toList())));
            tables = known;
        }
        return known;
    }

    public Set<String> tenantTables() {
        return tables().entrySet().stream()
                .filter(table -> table.getValue().contains("tenant_id"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static final List<String> OWNERS = List.of("account_id", "listing_id", "review_id");

    /** Each index of a table: its name to its columns, with {@code true} where unique. */
    public List<Index> indexes() {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc
                        .queryForList("SELECT table_name AS t, index_name AS i, non_unique AS n,"
                                + " GROUP_CONCAT(column_name ORDER BY seq_in_index) AS c FROM information_schema.statistics"
                                + " WHERE table_schema = DATABASE() GROUP BY table_name, index_name, non_unique")
                        .stream()
                        .map(row -> new Index(
                                row.get("t").toString(),
                                row.get("i").toString(),
                                "0".equals(row.get("n").toString()),
                                List.of(row.get("c").toString().split(","))))
                        .toList());
    }

    public record Index(String table, String name, boolean unique, List<String> columns) {}

    /** Foreign keys: table, referenced table, columns. */
    public List<ForeignKey> foreignKeys() {
        return jdbc
                .queryForList("SELECT table_name AS t, constraint_name AS k, referenced_table_name AS r,"
                        + " GROUP_CONCAT(column_name ORDER BY ordinal_position) AS c"
                        + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_name IS NOT NULL"
                        + " GROUP BY table_name, constraint_name, referenced_table_name")
                .stream()
                .map(row -> new ForeignKey(
                        row.get("t").toString(),
                        row.get("r").toString(),
                        List.of(row.get("c").toString().split(","))))
                .toList();
    }

    public record ForeignKey(String table, String references, List<String> columns) {}

    public Set<Long> ids(int tenantId, String table) {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> new HashSet<>(
                        jdbc.queryForList("SELECT id FROM " + table + " WHERE tenant_id = ?", Long.class, tenantId)));
    }

    /** The smallest id of each table of a tenant that has any. */
    public List<Long> oneIdOfEachTable(int tenantId) {
        String sql = tables().entrySet().stream()
                .filter(table -> table.getValue().containsAll(List.of("tenant_id", "id")))
                .map(table -> "SELECT MIN(id) FROM " + table.getKey() + " WHERE tenant_id = " + tenantId)
                .collect(Collectors.joining(" UNION ALL "));
        return SystemDoor.callAcrossTenants("test", () -> jdbc.queryForList(sql, Long.class)).stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The smallest id of an account, listing and review that the rows of each other table belong to. */
    List<Long> oneOwnerOfEachTable(int tenantId) {
        String sql = tables().entrySet().stream()
                .filter(table -> table.getValue().contains("tenant_id"))
                .flatMap(table -> OWNERS.stream()
                        .filter(table.getValue()::contains)
                        .map(owner ->
                                "SELECT MIN(" + owner + ") FROM " + table.getKey() + " WHERE tenant_id = " + tenantId))
                .collect(Collectors.joining(" UNION "));
        return SystemDoor.callAcrossTenants("test", () -> jdbc.queryForList(sql, Long.class)).stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** A value that the tenant has in a column. */
    public <T> Optional<T> first(int tenantId, String table, String column, Class<T> type) {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc
                        .queryForList(
                                "SELECT " + column + " FROM " + table + " WHERE tenant_id = ? AND " + column
                                        + " IS NOT NULL LIMIT 1",
                                type,
                                tenantId)
                        .stream()
                        .findFirst());
    }

    long personOf(int tenantId, long memberId) {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.queryForObject(
                        "SELECT person_id FROM member WHERE tenant_id = ? AND id = ?", Long.class, tenantId, memberId));
    }

    /** What lies sealed in the row of this id, in whichever table. */
    Optional<byte[]> sealed(int tenantId, long id) {
        return tables().entrySet().stream()
                .filter(table -> table.getValue().containsAll(List.of("tenant_id", "id")))
                .flatMap(table -> table.getValue().stream()
                        .filter(column -> column.startsWith("sealed_"))
                        .flatMap(column -> SystemDoor.callAcrossTenants(
                                "test",
                                () -> jdbc
                                        .queryForList(
                                                "SELECT " + column + " FROM " + table.getKey()
                                                        + " WHERE tenant_id = ? AND id = ? AND " + column
                                                        + " IS NOT NULL",
                                                byte[].class,
                                                tenantId,
                                                id)
                                        .stream())))
                .findFirst();
    }

    /** As if the tenant had never had a row, but for the one that it is itself; until the transaction is rolled back. */
    void forget(int tenantId) {
        SystemDoor.callAcrossTenants("test", () -> {
            jdbc.execute("SET FOREIGN_KEY_CHECKS = 0");
            try {
                tenantTables().forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE tenant_id = ?", tenantId));
            } finally {
                jdbc.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            return true;
        });
    }

    /** By table, how many rows of the tenant nobody holds locked. */
    Map<String, Integer> unlocked(int tenantId) {
        return count(tenantId, " FOR UPDATE SKIP LOCKED");
    }

    Map<String, Integer> count(int tenantId) {
        return count(tenantId, "");
    }

    private Map<String, Integer> count(int tenantId, String locking) {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> tenantTables().stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> jdbc.queryForList(
                                                "SELECT 1 FROM " + table + " WHERE tenant_id = ?" + locking, tenantId)
                                        .size(),
                                Integer::sum,
                                TreeMap::new)));
    }

    /** All ids of all tables of a tenant. */
    public Set<Long> ids(int tenantId) {
        Map<String, List<String>> tables = tables();
        String sql = tenantTables().stream()
                .filter(table -> tables.getOrDefault(table, List.of()).contains("id"))
                .sorted()
                .map(table -> "SELECT id FROM " + table + " WHERE tenant_id = " + tenantId)
                .collect(Collectors.joining(" UNION ALL "));
        return SystemDoor.callAcrossTenants("test", () -> new HashSet<>(jdbc.queryForList(sql, Long.class)));
    }

    /**
     * By table, how many rows the tenant has and the sum of their checksums, over all columns but the time at which a token
     * was last seen. One statement asks it of all tables: it is asked behind every call that is tried.
     */
    Map<String, String> fingerprint(int tenantId) {
        String sql = tenantTables().stream()
                .sorted()
                .map(table -> "SELECT '" + table + "' AS t, COUNT(*) AS n, SUM(" + checksum(table) + ") AS s FROM "
                        + table + " WHERE tenant_id = " + tenantId)
                .collect(Collectors.joining(" UNION ALL "));
        return SystemDoor.callAcrossTenants("test", () -> jdbc.queryForList(sql).stream())
                .collect(Collectors.toMap(
                        row -> row.get("t").toString(),
                        row -> row.get("n") + " rows, " + row.get("s"),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Of a row; each column is summed up apart, so that nothing wanders from one to the next unseen. */
    private String checksum(String table) {
        return tables().getOrDefault(table, List.of()).stream()
                .filter(column -> !column.equals("last_used_at"))
                .map(column -> "IFNULL(CRC32(CAST(`" + column + "` AS BINARY)), 'null')")
                .collect(Collectors.joining(", ", "CRC32(CONCAT_WS(',', ", "))"));
    }

    /** The ids that stand anywhere in a result, as numbers or as they are written outside. */
    static Set<Long> idsIn(@Nullable Object result) {
        String json = result instanceof String text
                ? text
                : result instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : JsonMapper.builder().build().writeValueAsString(result);
        Set<Long> ids = new HashSet<>();
        Matcher number = NUMBER.matcher(json);
        while (number.find()) {
            ids.add(Long.parseUnsignedLong(number.group()));
        }
        Matcher outside = CROCKFORD.matcher(json);
        while (outside.find()) {
            Tsid.parse(outside.group()).ifPresent(ids::add);
        }
        return ids;
    }
}
