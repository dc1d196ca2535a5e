package io.renown.importing;

import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.FileFormat;
import io.renown.importing.file.FileOptions;
import io.renown.importing.file.Limits;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read; what is not said is found out.
 *
 * @param mapping without columns the listing's remembered mapping is taken where it fits, else one is suggested; rating
 *     scale, order of dates and zone count in either case
 */
public record ImportOptions(FileOptions file, ColumnMapping mapping) {

    /** Nothing is said. */
    public static final ImportOptions NONE = new ImportOptions(FileOptions.NONE, ColumnMapping.of(Map.of()));

    private static final String CONTENT_TYPE = "content_type";
    private static final String FORMAT = "format";
    private static final String CHARSET = "charset";
    private static final String DELIMITER = "delimiter";
    private static final String QUOTING = "quoting";
    private static final String SHEET = "sheet";
    private static final Set<String> OF_FILE = Set.of(CONTENT_TYPE, FORMAT, CHARSET, DELIMITER, QUOTING, SHEET);

    public ImportOptions withFile(FileOptions file) {
        return new ImportOptions(file, mapping);
    }

    public ImportOptions withMapping(ColumnMapping mapping) {
        return new ImportOptions(file, mapping);
    }

    /**
     * From names and values as in a request, a map file or the database: {@code format}, {@code charset},
     * {@code delimiter} (one character, or {@code tab}), {@code quoting}, {@code sheet}, {@code content_type}; canonical
     * columns with the file's own name of each; {@code @rating_scale}, {@code @date_order}, {@code @zone}.
     *
     * @throws IllegalArgumentException for a name or a value that is none of these
     */
    public static ImportOptions fromMap(Map<String, String> given) {
        Map<String, String> mapping = new LinkedHashMap<>(given);
        mapping.keySet().removeAll(OF_FILE);
        return new ImportOptions(fileOptions(given), ColumnMapping.fromMap(mapping));
    }

    private static FileOptions fileOptions(Map<String, String> given) {
        String format = given.get(FORMAT);
        String charset = given.get(CHARSET);
        String quoting = given.get(QUOTING);
        return new FileOptions(
                null,
                given.get(CONTENT_TYPE),
                format == null
                        ? null
                        : FileFormat.valueOf(format.toUpperCase(Locale.ROOT).replace('-', '_')),
                charset == null ? null : Charset.forName(charset),
                delimiter(given.get(DELIMITER)),
                quoting == null ? null : Boolean.valueOf(quoting),
                given.get(SHEET),
                Limits.DEFAULT);
    }

    private static @Nullable Character delimiter(@Nullable String given) {
        if (given == null) {
            return null;
        }
        if (given.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (given.length() != 1) {
            throw new IllegalArgumentException("a delimiter is one character, or the word tab: " + given);
        }
        return given.charAt(0);
    }

    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        put(map, CONTENT_TYPE, file.contentType());
        put(map, FORMAT, file.format());
        put(map, CHARSET, file.charset());
        put(map, DELIMITER, file.delimiter());
        put(map, QUOTING, file.quoting());
        put(map, SHEET, file.sheet());
        map.putAll(mapping.toMap());
        return map;
    }

    private static void put(Map<String, String> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
