package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object as named cells: nested objects become {@code a.b}, arrays are joined, null is an absent cell. */
final class JsonFlattener {

    static final int MAX_DEPTH = 16;

    private final JsonMapper json;
    private final Limits limits;

    /** Either cells or a problem. */
    record Flat(
            Map<String, String> cells,
            @Nullable String column,
            @Nullable RowProblem problem) {

        static Flat refused(@Nullable String column, RowProblem problem) {
            return new Flat(Map.of(), column, problem);
        }
    }

    JsonFlattener(Limits limits) {
        this.limits = limits;
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(limits.maxRowChars())
                .maxNumberLength(100)
                .maxNameLength(1_000)
                .build();
        json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    Flat flatten(String item) {
        if (item.indexOf(TextInput.BROKEN) >= 0) {
            return Flat.refused(null, RowProblem.of(Kind.BROKEN_ENCODING));
        }
        JsonNode tree;
        try {
            tree = json.readTree(item);
        } catch (StreamConstraintsException e) {
            return Flat.refused(null, RowProblem.of(Kind.NESTED_TOO_DEEP, MAX_DEPTH));
        } catch (JacksonException e) {
            boolean duplicate = e.getOriginalMessage().contains("uplicate");
            return Flat.refused(null, RowProblem.of(duplicate ? Kind.DUPLICATE_KEY : Kind.BROKEN_JSON));
        }
        if (!tree.isObject()) {
            return Flat.refused(null, RowProblem.of(Kind.NOT_AN_OBJECT));
        }
        var cells = new LinkedHashMap<String, String>();
        String twice = add("", tree, cells);
        return twice == null ? checked(cells) : Flat.refused(twice, RowProblem.of(Kind.DUPLICATE_KEY));
    }

    private Flat checked(Map<String, String> cells) {
        if (cells.size() > limits.maxColumns()) {
            return Flat.refused(null, RowProblem.of(Kind.TOO_MANY_COLUMNS, limits.maxColumns()));
        }
        for (var cell : cells.entrySet()) {
            if (cell.getValue().length() > limits.maxCellChars()) {
                return Flat.refused(cell.getKey(), RowProblem.of(Kind.CELL_TOO_LONG, limits.maxCellChars()));
            }
        }
        return new Flat(cells, null, null);
    }

    /** The name met twice, if any: {@code {"a.b":1,"a":{"b":2}}}. */
    private static @Nullable String add(String prefix, JsonNode object, Map<String, String> cells) {
        for (var property : object.properties()) {
            String name = prefix + property.getKey().strip();
            var value = property.getValue();
            if (value.isObject()) {
                String twice = add(name + ".", value, cells);
                if (twice != null) {
                    return twice;
                }
            } else if (cells.putIfAbsent(name, text(value)) != null) {
                return name;
            }
        }
        return null;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isString()) {
            return value.stringValue();
        }
        if (!value.isArray()) {
            return value.toString();
        }
        var joined = new StringJoiner(", ");
        for (JsonNode item : value) {
            joined.add(item.isArray() ? item.toString() : text(item));
        }
        return joined.toString();
    }
}
