package io.renown.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, as its last entry {@value #NAME}: a file without it was cut off.
 *
 * @param format of the file
 * @param schema version of the last migration, such as {@code 5}
 * @param key first half of the SHA-256 of a secret derived from the master key, in hexadecimal: tells whether a key fits
 * @param entries in the order of the file, this one left out
 */
public record BackupManifest(int format, String schema, Instant createdAt, String key, List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;
    static final String MASTER_KEY = "master.key";
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    private static final JsonMapper JSON = new JsonMapper();

    public BackupManifest {
        entries = List.copyOf(entries);
    }

    /**
     * @param sha256 in hexadecimal
     * @param rows of a table; null otherwise
     */
    public record Entry(
            String name,
            String sha256,
            long bytes,
            @Nullable Long rows) {}

    public long rows() {
        return entries.stream()
                .mapToLong(entry -> entry.rows() == null ? 0 : entry.rows())
                .sum();
    }

    public long files() {
        return entries.stream().filter(entry -> entry.name().startsWith(FILES)).count();
    }

    public boolean holdsKey() {
        return entries.stream().anyMatch(entry -> entry.name().equals(MASTER_KEY));
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static BackupManifest read(String json) {
        return JSON.readValue(json, BackupManifest.class);
    }
}
