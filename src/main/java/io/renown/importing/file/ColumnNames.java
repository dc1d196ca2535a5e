package io.renown.importing.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What exports call their columns: {@code column-names.properties}, best names first. */
final class ColumnNames {

    private static final String NO_RATING = "no_rating";
    private static final Properties FILE = read();
    private static final Map<CanonicalColumn, List<String>> NAMES = names();
    private static final List<String> NOT_A_RATING = split(NO_RATING);

    private ColumnNames() {}

    /** Lower is better; {@link Integer#MAX_VALUE} when the name does not mean the column. */
    static int rank(CanonicalColumn column, String name) {
        int rank = NAMES.getOrDefault(column, List.of()).indexOf(bare(name));
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    static boolean isNoRating(String name) {
        String bare = bare(name);
        return NOT_A_RATING.stream().anyMatch(bare::contains);
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-.:/()\\[\\]*#]+", "");
    }

    private static Map<CanonicalColumn, List<String>> names() {
        var names = new EnumMap<CanonicalColumn, List<String>>(CanonicalColumn.class);
        for (var column : CanonicalColumn.values()) {
            names.put(
                    column,
                    Stream.concat(Stream.of(bare(column.columnName())), split(column.columnName()).stream())
                            .distinct()
                            .toList());
        }
        return names;
    }

    private static List<String> split(String key) {
        return Stream.of(FILE.getProperty(key, "").split(","))
                .map(ColumnNames::bare)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Properties read() {
        try (var in = ColumnNames.class.getResourceAsStream("column-names.properties")) {
            if (in == null) {
                throw new IllegalStateException("column-names.properties is missing");
            }
            var properties = new Properties();
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
