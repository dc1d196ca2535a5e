package io.renown.privacy;

import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Words that tell of one person and of nobody else, and every place where one of them still stands. */
@TenantScopedSql
public record Person(List<String> words) {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    /** Columns of all tables of the schema, with rows of the tenant or of none, in which one of the words stands. */
    public List<String> columns(JdbcTemplate jdbc, int tenantId) {
        List<String> holding = new ArrayList<>();
        List<Map<String, Object>> columns = jdbc.queryForList(
                "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND data_type IN ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'json',"
                        + " 'blob', 'mediumblob', 'longblob', 'binary', 'varbinary')");
        Set<Object> ofTenants = Set.copyOf(jdbc.queryForList(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND column_name = 'tenant_id'",
                String.class));
        SystemDoor.callAcrossTenants("test", () -> {
            for (Map<String, Object> column : columns) {
                for (String word : words) {
                    long rows = jdbc.queryForObject(
                            "SELECT COUNT(*) FROM `" + column.get("t") + "` WHERE INSTR(`" + column.get("c")
                                    + "`, ?) > 0"
                                    + (ofTenants.contains(column.get("t")) ? " AND tenant_id = " + tenantId : ""),
                            Long.class,
                            word);
                    if (rows > 0) {
                        holding.add(column.get("t") + "." + column.get("c") + " (" + rows + "): " + word);
                    }
                }
            }
            return true;
        });
        return holding;
    }

    /** Files below a folder in which one of the words stands, in any of the encodings that files come in. */
    public List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(this::standIn)
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean standIn(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return words.stream()
                    .anyMatch(word -> CHARSETS.stream()
                            .anyMatch(charset ->
                                    bytes.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))));
        } catch (NoSuchFileException goneMeanwhile) { // a database's temporary file
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
