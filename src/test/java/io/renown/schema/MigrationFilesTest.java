package io.renown.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link HealingMigration} needs of a migration: each of its statements may be run twice. */
class MigrationFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    /** Said twice, these do harm or fail otherwise than by "is there already". */
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "renames cannot be told from being done, and take the ground from under a node of the former release",
                    Pattern.compile("\\bRENAME\\b|\\bCHANGE\\s+(COLUMN\\s+)?`?\\w+`?\\s+`?\\w+"),
            "procedures, triggers and their delimiters are not split",
                    Pattern.compile("\\bDELIMITER\\b|\\bPROCEDURE\\b|\\bTRIGGER\\b"),
            "a sum is added twice: compute it anew",
                    Pattern.compile("^UPDATE .*\\bSET\\b.*?(\\w+)\\s*=\\s*\\1\\s*[+*-]"),
            "a foreign key needs a name (CONSTRAINT), or it comes twice",
                    Pattern.compile("^ALTER TABLE .*\\bADD\\s+FOREIGN\\s+KEY"),
            "an index needs a name, or it comes twice",
                    Pattern.compile("^ALTER TABLE .*\\bADD\\s+(UNIQUE\\s+)?(KEY|INDEX)?\\s*\\("));

    @Test
    void mayBeRunTwice() throws IOException {
        List<String> faults = new ArrayList<>();
        scripts().forEach((version, script) -> {
            for (String statement : SqlStatements.of(script)) {
                String flat = statement.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
                FORBIDDEN.forEach((why, pattern) -> {
                    if (pattern.matcher(flat).find()) {
                        faults.add("V" + version + ": " + why + ": " + flat);
                    }
                });
                if (flat.startsWith("INSERT ")
                        && !flat.startsWith("INSERT IGNORE ")
                        && !flat.contains(" ON DUPLICATE KEY UPDATE ")
                        && !flat.contains(" NOT EXISTS ")) {
                    faults.add("V" + version + ": rows come twice without IGNORE, ON DUPLICATE KEY or NOT EXISTS: "
                            + flat);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void areNumberedOnce() throws IOException {
        Set<String> versions = new HashSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(file -> {
                var name = NAME.matcher(file.getFileName().toString());
                assertThat(name.matches()).as(file.toString()).isTrue();
                assertThat(versions.add(name.group(1))).as(file.toString()).isTrue();
            });
        }
    }

    @Test
    void areSplitAsTheyAreMeant() {
        assertThat(SqlStatements.of("""
                -- one; not a statement
                CREATE TABLE a ( -- it; is
                  b VARCHAR(9) DEFAULT 'x;''--y'
                );
                INSERT IGNORE INTO a VALUES ("--;")
                """)).hasSize(2).last().isEqualTo("INSERT IGNORE INTO a VALUES (\"--;\")");
    }

    static Map<Integer, String> scripts() throws IOException {
        Map<Integer, String> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    scripts.put(Integer.valueOf(name.group(1)), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return scripts;
    }
}
