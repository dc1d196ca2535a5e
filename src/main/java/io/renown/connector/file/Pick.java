package io.renown.connector.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value out of an answer: a JSON pointer alone, or with what is to be made of it.
 *
 * @param from pointers; the first that is there counts
 * @param join pointers whose texts are joined by {@code :}; instead of {@code from}
 * @param values what the platform's word means; a word that is not listed is none of ours and makes the item unreadable
 * @param as what kind of value stands there
 * @param pattern of a time, as {@link java.time.format.DateTimeFormatter} has it, in English
 * @param zone of a time without one; UTC unless said
 * @param markup whether the text is HTML, of which only the words are wanted
 */
public record Pick(
        List<String> from,
        List<String> join,
        Map<String, String> values,
        @Nullable Kind as,
        @Nullable String pattern,
        @Nullable String zone,
        boolean markup) {

    private static final JsonMapper SPELLED = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind {
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        /** ISO 8601 with or without offset, with 0 to 9 digits of a second. */
        ISO,
        /** By {@code pattern}. */
        PATTERN
    }

    public Pick {
        from = from == null ? List.of() : List.copyOf(from);
        join = join == null ? List.of() : List.copyOf(join);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** A text is a pointer; an object says more. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Pick of(JsonNode node) {
        if (node.isString()) {
            return new Pick(List.of(node.stringValue()), List.of(), Map.of(), null, null, null, false);
        }
        Spelled shape = SPELLED.treeToValue(node, Spelled.class);
        return new Pick(
                shape.from(), shape.join(), shape.values(), shape.as(), shape.pattern(), shape.zone(), shape.markup());
    }

    private record Spelled(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> from,

            List<String> join,
            Map<String, String> values,
            @Nullable Kind as,
            @Nullable String pattern,
            @Nullable String zone,
            boolean markup) {}
}
