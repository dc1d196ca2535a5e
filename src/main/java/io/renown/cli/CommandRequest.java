package io.renown.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What travels to a running portal beside the files, as the JSON part {@value #PART}.
 *
 * @param files the n-th one comes as the part {@code file<n>}
 */
public record CommandRequest(List<String> arguments, List<SentFile> files) {

    public static final String PART = "command";
    public static final String FILE_PART = "file";

    private static final JsonMapper MAPPER = new JsonMapper();

    public CommandRequest {
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
    }

    /** As {@link FileToSend}, without its place on the operator's machine. */
    public record SentFile(@Nullable String argument, String layout) {}

    public static CommandRequest read(String json) {
        return MAPPER.readValue(json, CommandRequest.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
