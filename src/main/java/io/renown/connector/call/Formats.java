package io.renown.connector.call;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Request;
import io.renown.outgoing.OutgoingResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Bodies as JSON, whatever they are written in. */
final class Formats {

    /** Far more than any page has; a flood of tiny values would take hundreds of times its own size in memory. */
    private static final int MOST_TOKENS = 500_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .build();

    private Formats() {}

    static JsonNode read(Request.Format format, OutgoingResponse answer) throws PlatformException {
        return switch (format) {
            case JSON -> json(answer);
            case FEED -> FeedFormat.read(answer.body());
            case CSV -> CsvFormat.read(answer.body());
            case NOTHING -> readIfJson(answer); // some platforms say 200 and mean an error
        };
    }

    private static JsonNode json(OutgoingResponse answer) throws PlatformException {
        if (answer.status() == 204 || answer.body().length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        String type = answer.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            throw new PlatformException(Trouble.UNREADABLE, "it answers with a web page where data should be");
        }
        try {
            return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new PlatformException(Trouble.UNREADABLE, "its answer is not JSON");
        }
    }

    /** Missing where it is none: for errors, whose status says enough. */
    static JsonNode readIfJson(OutgoingResponse answer) {
        try {
            return JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JacksonException noJson) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
