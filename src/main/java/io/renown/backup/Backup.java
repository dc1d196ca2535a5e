package io.renown.backup;

import io.renown.backup.BackupManifest.Entry;
import io.renown.embedded.DataFolder;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup while the portal works: all rows as they stood at one moment, from a single snapshot of the database,
 * then the files, of which none that a row of that moment names is removed within minutes.
 */
@Service
@TenantScopedSql
public class Backup {

    private static final int SEEN_EVERY = 5_000;

    private final DataSource database;
    private final DataFolder data;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    Backup(DataSource database, DataFolder data, Clock clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
    }

    /**
     * @param out not closed
     * @param withKey whether the master key goes along; whoever has both can open every sealed secret
     */
    public BackupManifest write(OutputStream out, boolean withKey, BackupProgress progress) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        List<Entry> entries = new ArrayList<>();
        String schema = SystemDoor.callAcrossTenants("backup", () -> {
            try (Connection connection = database.getConnection()) {
                return writeTables(connection, zip, entries, progress);
            } catch (SQLException e) {
                throw new IOException("the database could not be read: " + e.getMessage(), e);
            }
        });
        writeFiles(zip, entries, progress);
        if (withKey) {
            entries.add(copy(zip, BackupManifest.MASTER_KEY, data.root().resolve(BackupManifest.MASTER_KEY)));
        }
        BackupManifest manifest =
                new BackupManifest(BackupManifest.FORMAT, schema, clock.instant(), keyPrint(data), entries);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    static String keyPrint(DataFolder data) {
        return Sums.sha256(data.secret("backup").getBytes(StandardCharsets.US_ASCII))
                .substring(0, 32);
    }

    private String writeTables(Connection connection, ZipOutputStream zip, List<Entry> entries, BackupProgress progress)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            try {
                for (Map.Entry<String, List<Tables.Column>> table :
                        Tables.ofBackup(connection).entrySet()) {
                    entries.add(writeTable(connection, table.getKey(), table.getValue(), zip, progress));
                }
                try (ResultSet version = statement.executeQuery("SELECT version FROM flyway_schema_history"
                        + " WHERE success = 1 AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
                    version.next();
                    return version.getString(1);
                }
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private Entry writeTable(
            Connection connection,
            String table,
            List<Tables.Column> columns,
            ZipOutputStream zip,
            BackupProgress progress)
            throws IOException, SQLException {
        String name = BackupManifest.TABLES + table + ".jsonl";
        zip.putNextEntry(new ZipEntry(name));
        Sums.Out out = new Sums.Out(zip);
        long count = 0;
        String sql = columns.stream().map(Tables.Column::expression).collect(Collectors.joining(", ", "SELECT ", ""))
                + " FROM `" + table + "`";
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                JsonGenerator generator = json.createGenerator(out)) {
            // Row by row from the server: a table may be larger than the memory.
            statement.setFetchSize(
                    connection.getMetaData().getURL().startsWith("jdbc:mysql:") ? Integer.MIN_VALUE : 1_000);
            generator.writeStartArray();
            columns.forEach(column -> generator.writeString(column.name()));
            generator.writeEndArray();
            generator.writeRaw('\n');
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    writeRow(generator, rows, columns);
                    if (++count % SEEN_EVERY == 0) {
                        progress.see(table, count, 0);
                    }
                }
            }
        }
        zip.closeEntry();
        progress.see(table, count, count);
        return new Entry(name, out.sha256(), out.bytes(), count);
    }

    private static void writeRow(JsonGenerator generator, ResultSet row, List<Tables.Column> columns)
            throws SQLException {
        generator.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isBytes()) {
                byte[] bytes = row.getBytes(i + 1);
                if (bytes == null) {
                    generator.writeNull();
                } else {
                    generator.writeString(Base64.getEncoder().encodeToString(bytes));
                }
            } else {
                String value = row.getString(i + 1);
                if (value == null) {
                    generator.writeNull();
                } else {
                    generator.writeString(value);
                }
            }
        }
        generator.writeEndArray();
        generator.writeRaw('\n');
    }

    private void writeFiles(ZipOutputStream zip, List<Entry> entries, BackupProgress progress) throws IOException {
        Path root = data.files();
        List<Path> files;
        try (Stream<Path> found = Files.walk(root)) {
            Path erasures = data.erasures(); // restored, it would forget the newer ones
            files = found.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(erasures))
                    .sorted()
                    .toList();
        }
        long done = 0;
        for (Path file : files) {
            String name =
                    BackupManifest.FILES + root.relativize(file).toString().replace(java.io.File.separatorChar, '/');
            try {
                entries.add(copy(zip, name, file));
            } catch (NoSuchFileException removed) {
                continue; // an upload that nobody started, cleared away just now
            }
            progress.see("files", ++done, files.size());
        }
    }

    private static Entry copy(ZipOutputStream zip, String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            Sums.Out out = new Sums.Out(zip);
            content.transferTo(out);
            zip.closeEntry();
            return new Entry(name, out.sha256(), out.bytes(), null);
        }
    }
}
