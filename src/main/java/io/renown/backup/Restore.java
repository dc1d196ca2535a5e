package io.renown.backup;

import io.renown.audit.AuditLog;
import io.renown.backup.BackupManifest.Entry;
import io.renown.embedded.DataFolder;
import io.renown.tenancy.Actor;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantScopedSql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Brings a backup into the database and the folder of a portal that does not run. */
@Service
@TenantScopedSql
public class Restore {

    private static final int BATCH = 500;
    private static final int SEEN_EVERY = 5_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final DataSource database;
    private final DataFolder data;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    Restore(
            DataSource database,
            DataFolder data,
            TenantDirectory tenants,
            AuditLog audit,
            TransactionOperations transactions) {
        this.database = database;
        this.data = data;
        this.tenants = tenants;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Whether this portal holds a tenant. */
    public boolean isEmpty() {
        return tenants.list().isEmpty();
    }

    public boolean hasKeyOf(BackupManifest backup) {
        return Backup.keyPrint(data).equals(backup.key());
    }

    /**
     * Empties the database, then brings in rows and files, counts them, and walks the audit chain of each tenant; to it an
     * entry is added that tells of the restore.
     *
     * @return slugs of tenants whose audit chain is broken
     */
    public List<String> run(BackupFile backup, BackupProgress progress) throws IOException, BackupException {
        BackupManifest manifest = backup.manifest();
        List<Entry> tables = manifest.entries().stream()
                .filter(entry -> entry.name().startsWith(BackupManifest.TABLES))
                .toList();
        Optional<BackupException> refused = SystemDoor.callAcrossTenants("restore", () -> {
            try (Connection connection = database.getConnection()) {
                loadTables(connection, backup, tables, progress);
                return Optional.empty();
            } catch (SQLException e) {
                throw new IOException("the database could not be written: " + e.getMessage(), e);
            } catch (BackupException e) {
                return Optional.of(e);
            }
        });
        if (refused.isPresent()) {
            throw refused.get();
        }
        for (Entry entry : manifest.entries()) {
            if (entry.name().startsWith(BackupManifest.FILES)) {
                writeFile(backup, entry);
            }
        }
        return verifyChains(manifest, progress);
    }

    private void loadTables(Connection connection, BackupFile backup, List<Entry> tables, BackupProgress progress)
            throws SQLException, IOException, BackupException {
        Map<String, List<Tables.Column>> known = Tables.ofBackup(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            try {
                for (String table : Tables.toEmpty(connection)) {
                    statement.execute("DELETE FROM `" + table + "`");
                    connection.commit();
                }
                for (Entry entry : tables) {
                    String table = entry.name()
                            .substring(BackupManifest.TABLES.length())
                            .replace(".jsonl", "");
                    List<Tables.Column> columns = known.get(table);
                    if (columns == null) {
                        throw new BackupException("This release knows no table " + table + ".");
                    }
                    load(connection, backup, entry, table, columns, progress);
                }
            } finally {
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
                connection.setAutoCommit(true);
            }
        }
    }

    private static void load(
            Connection connection,
            BackupFile backup,
            Entry entry,
            String table,
            List<Tables.Column> known,
            BackupProgress progress)
            throws SQLException, IOException, BackupException {
        long total = entry.rows() == null ? 0 : entry.rows();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(backup.read(entry), StandardCharsets.UTF_8))) {
            List<Tables.Column> columns = columns(lines.readLine(), table, known);
            String sql = columns.stream()
                            .map(column -> "`" + column.name() + "`")
                            .collect(Collectors.joining(", ", "INSERT INTO `" + table + "` (", ") VALUES ("))
                    + "?, ".repeat(columns.size() - 1) + "?)";
            long done = 0;
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    set(insert, JSON.readValue(line, new TypeReference<>() {}), columns);
                    insert.addBatch();
                    if (++done % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                    if (done % SEEN_EVERY == 0) {
                        progress.see(table, done, total);
                    }
                }
                if (done % BATCH != 0) {
                    insert.executeBatch();
                }
                connection.commit();
            }
        }
        long held = count(connection, table);
        if (held != total) {
            throw new BackupException(table + " holds " + held + " rows instead of " + total + ".");
        }
        progress.see(table, total, total);
    }

    private static List<Tables.Column> columns(String header, String table, List<Tables.Column> known)
            throws BackupException {
        Map<String, Tables.Column> byName = new HashMap<>();
        known.forEach(column -> byName.put(column.name(), column));
        List<Tables.Column> columns = new ArrayList<>();
        for (String name : JSON.readValue(header, String[].class)) {
            Tables.Column column = byName.get(name);
            if (column == null) {
                throw new BackupException("This release knows no column " + name + " of " + table + ".");
            }
            columns.add(column);
        }
        return columns;
    }

    private static void set(PreparedStatement insert, List<String> values, List<Tables.Column> columns)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            String value = values.get(i);
            if (columns.get(i).isBytes()) {
                insert.setBytes(
                        i + 1, value == null ? null : Base64.getDecoder().decode(value));
            } else {
                insert.setString(i + 1, value);
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM `" + table + "`")) {
            count.next();
            return count.getLong(1);
        }
    }

    private void writeFile(BackupFile backup, Entry entry) throws IOException, BackupException {
        Path root = data.files();
        Path file = root.resolve(entry.name().substring(BackupManifest.FILES.length()))
                .normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new BackupException("The backup wants to write outside its folder: " + entry.name());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = backup.read(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> verifyChains(BackupManifest backup, BackupProgress progress) {
        List<String> broken = new ArrayList<>();
        List<TenantDetails> all = tenants.list();
        long done = 0;
        for (TenantDetails tenant : all) {
            boolean holds = TenantContext.callAs(tenant.id(), Actor.system("restore"), () -> {
                boolean whole = audit.findBreak().isEmpty();
                if (whole) {
                    transactions.executeWithoutResult(status -> audit.append(
                            "installation.restored", "backup:" + backup.createdAt(), backup.rows() + " rows in all"));
                }
                return whole;
            });
            if (!holds) {
                broken.add(tenant.slug());
            }
            progress.see("audit logs checked", ++done, all.size());
        }
        return broken;
    }
}
