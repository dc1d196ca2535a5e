package io.renown.importing.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file means what, and how its values are to be read.
 *
 * @param columns canonical column to the file's own name of it
 * @param ratingScale best possible rating, 2 to 100; null for 5, unless a column or the cell itself says otherwise
 * @param dateOrder of dates with slashes or hyphens that do not begin with the year; null refuses them
 * @param zone of dates without one; null for the zone of whoever reads
 */
public record ColumnMapping(
        Map<CanonicalColumn, String> columns,
        @Nullable Integer ratingScale,
        @Nullable DateOrder dateOrder,
        @Nullable ZoneId zone) {

    private static final String RATING_SCALE = "@rating_scale";
    private static final String DATE_ORDER = "@date_order";
    private static final String ZONE = "@zone";

    public ColumnMapping {
        var ordered = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        ordered.putAll(columns);
        columns = Collections.unmodifiableMap(ordered);
        if (ratingScale != null && (ratingScale < 2 || ratingScale > 100)) {
            throw new IllegalArgumentException("rating scale must be 2 to 100, not " + ratingScale);
        }
    }

    public static ColumnMapping of(Map<CanonicalColumn, String> columns) {
        return new ColumnMapping(columns, null, null, null);
    }

    /** By the names of the columns, then by what stands in them; columns that mean nothing known stay unmapped. */
    public static ColumnMapping suggest(List<String> header, List<List<String>> sampleRows) {
        return new ColumnSuggester(header, sampleRows).suggest();
    }

    /** @throws IllegalArgumentException for a name or value that is none of a mapping */
    public static ColumnMapping fromMap(Map<String, String> stored) {
        var columns = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        stored.forEach((name, value) -> {
            if (!name.startsWith("@")) {
                columns.put(
                        CanonicalColumn.find(name)
                                .orElseThrow(() -> new IllegalArgumentException("no such column: " + name)),
                        value);
            }
        });
        String scale = stored.get(RATING_SCALE);
        String order = stored.get(DATE_ORDER);
        return new ColumnMapping(
                columns,
                scale == null ? null : Integer.valueOf(scale),
                order == null ? null : DateOrder.valueOf(order),
                zoneOf(stored.get(ZONE)));
    }

    private static @Nullable ZoneId zoneOf(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such time zone: " + id, e);
        }
    }

    /** For storage; options begin with {@code @}. */
    public Map<String, String> toMap() {
        var stored = new LinkedHashMap<String, String>();
        columns.forEach((column, name) -> stored.put(column.columnName(), name));
        if (ratingScale != null) {
            stored.put(RATING_SCALE, ratingScale.toString());
        }
        if (dateOrder != null) {
            stored.put(DATE_ORDER, dateOrder.name());
        }
        if (zone != null) {
            stored.put(ZONE, zone.getId());
        }
        return stored;
    }

    public ColumnMapping with(CanonicalColumn column, @Nullable String name) {
        var changed = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        changed.putAll(columns);
        if (name == null) {
            changed.remove(column);
        } else {
            changed.put(column, name);
        }
        return new ColumnMapping(changed, ratingScale, dateOrder, zone);
    }

    public ColumnMapping withRatingScale(@Nullable Integer ratingScale) {
        return new ColumnMapping(columns, ratingScale, dateOrder, zone);
    }

    public ColumnMapping withDateOrder(@Nullable DateOrder dateOrder) {
        return new ColumnMapping(columns, ratingScale, dateOrder, zone);
    }

    public ColumnMapping withZone(@Nullable ZoneId zone) {
        return new ColumnMapping(columns, ratingScale, dateOrder, zone);
    }

    /** Empty when the file with this header can be imported. */
    public List<MappingProblem> problems(List<String> header) {
        var problems = new ArrayList<MappingProblem>();
        columns.forEach((column, name) -> {
            if (!header.contains(name)) {
                problems.add(
                        new MappingProblem(MappingProblem.Kind.MISSING_COLUMN, List.of(column.columnName(), name)));
            }
        });
        if (!columns.containsKey(CanonicalColumn.TEXT) && !columns.containsKey(CanonicalColumn.RATING)) {
            problems.add(new MappingProblem(MappingProblem.Kind.NEITHER_TEXT_NOR_RATING, List.of()));
        }
        return List.copyOf(problems);
    }
}
