package io.renown.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a running portal's answer, as JSON: something printed, an error, progress, a piece of a file, or the end.
 *
 * @param file path of the file that {@code bytes} belong to; pieces follow one another, the first one empty
 * @param bytes Base64
 */
@JsonInclude(Include.NON_NULL)
public record ConsoleLine(
        @Nullable String out,
        @Nullable String err,
        @Nullable String progress,
        @Nullable Long done,
        @Nullable Long total,
        @Nullable String file,
        byte @Nullable [] bytes,
        @Nullable Integer exit) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static ConsoleLine printed(String line) {
        return new ConsoleLine(line, null, null, null, null, null, null, null);
    }

    static ConsoleLine error(String line) {
        return new ConsoleLine(null, line, null, null, null, null, null, null);
    }

    static ConsoleLine progress(String what, long done, long total) {
        return new ConsoleLine(null, null, what, done, total, null, null, null);
    }

    static ConsoleLine piece(String file, byte[] bytes) {
        return new ConsoleLine(null, null, null, null, null, file, bytes, null);
    }

    static ConsoleLine end(int exitCode) {
        return new ConsoleLine(null, null, null, null, null, null, null, exitCode);
    }

    static ConsoleLine read(String json) {
        return MAPPER.readValue(json, ConsoleLine.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
