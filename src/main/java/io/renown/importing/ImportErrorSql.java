package io.renown.importing;

import io.renown.importing.SettledRows.RefusedRow;
import io.renown.importing.file.RowResult;
import io.renown.privacy.Traces;
import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The refused rows of the current tenant's runs. */
@Repository
@TenantScopedSql
class ImportErrorSql {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final int COLUMN_LENGTH = 200;
    private static final int ARGUMENT_LENGTH = 60;
    private static final int CELLS_LENGTH = 64 << 10;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportErrorSql(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(long runId, List<RefusedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int tenantId = TenantContext.tenantId();
        batches.batchUpdate(
                "INSERT INTO import_error (tenant_id, id, run_id, line, column_name, problem, args, excerpt, cells)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(row -> columns(tenantId, runId, row)).toList());
    }

    private static @Nullable Object[] columns(int tenantId, long runId, RefusedRow row) {
        RowResult.Refused refusal = row.refusal();
        return new @Nullable Object[] {
            tenantId,
            Tsid.next(),
            runId,
            refusal.line(),
            refusal.column() == null ? null : cut(refusal.column(), COLUMN_LENGTH),
            refusal.problem().slug(),
            JSON.writeValueAsString(refusal.problem().arguments().stream()
                    .map(argument -> cut(argument, ARGUMENT_LENGTH))
                    .toList()),
            refusal.cellExcerpt(),
            cells(row.cells())
        };
    }

    /** A row is kept whole or not at all: mended and imported again, a cut one would lose text. */
    private static @Nullable String cells(List<String> cells) {
        if (cells.isEmpty() || cells.stream().mapToInt(String::length).sum() > CELLS_LENGTH) {
            return null;
        }
        return JSON.writeValueAsString(cells);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : TextCut.beginning(text, length - 1) + "…";
    }

    /** In the order of the file. */
    List<ImportErrorDetails> list(long runId, long afterLine, int limit) {
        return jdbc.sql("SELECT * FROM import_error WHERE tenant_id = ? AND run_id = ? AND line > ?"
                        + " ORDER BY line LIMIT ?")
                .params(TenantContext.tenantId(), runId, afterLine, limit)
                .query((row, number) -> new ImportErrorDetails(
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("problem"),
                        strings(row.getString("args")),
                        row.getString("excerpt"),
                        row.getString("cells") == null ? null : strings(row.getString("cells"))))
                .list();
    }

    /**
     * A refused row with words in it.
     *
     * @param cells null when only the excerpt was kept
     */
    record Kept(
            long id,
            long runId,
            long line,
            String args,
            String excerpt,
            @Nullable String cells) {

        boolean tellsOf(Traces traces) {
            return traces.areIn(excerpt)
                    || traces.beginAs(excerpt)
                    || strings(args).stream().anyMatch(traces::areIn)
                    || (cells != null && strings(cells).stream().anyMatch(traces::areIn));
        }

        String words() {
            return cells == null ? excerpt : String.join(" | ", strings(cells));
        }
    }

    /** Those with words in them, in the order of their ids. */
    List<Kept> keptAfter(long id, int limit) {
        return jdbc.sql("SELECT id, run_id, line, args, excerpt, cells FROM import_error"
                        + " WHERE tenant_id = ? AND id > ? ORDER BY id LIMIT ?")
                .params(TenantContext.tenantId(), id, limit)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getLong("run_id"),
                        row.getLong("line"),
                        row.getString("args"),
                        row.getString("excerpt"),
                        row.getString("cells")))
                .list();
    }

    /** Of a run: rows with words in them. */
    List<Long> withWords(long runId, int limit) {
        return jdbc.sql("SELECT id FROM import_error WHERE tenant_id = ? AND run_id = ?"
                        + " AND (cells IS NOT NULL OR excerpt <> '') ORDER BY line LIMIT ?")
                .params(TenantContext.tenantId(), runId, limit)
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /** That a row was refused, and why, stays; what stood in it does not. */
    int forget(Collection<Long> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("UPDATE import_error SET args = '[\"…\",\"…\",\"…\"]', excerpt = '', cells = NULL"
                                + " WHERE tenant_id = :tenant AND id IN (:ids)")
                        .param("tenant", TenantContext.tenantId())
                        .param("ids", ids)
                        .update();
    }

    private static List<String> strings(String json) {
        return JSON.readValue(json, STRINGS);
    }
}
