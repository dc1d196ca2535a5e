package io.renown.connector.call;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * @param headers names in small letters
 * @param json missing where nothing was to be read
 */
public record Answer(int status, Map<String, String> headers, JsonNode json) {

    /** As it was asked for: nothing changed. */
    static Answer notModified(Map<String, String> headers) {
        return new Answer(PageVersion.NOT_MODIFIED, headers, JsonNodeFactory.instance.objectNode());
    }

    boolean isUnchanged() {
        return status == PageVersion.NOT_MODIFIED;
    }

    static Answer empty() {
        return new Answer(200, Map.of(), JsonNodeFactory.instance.objectNode());
    }
}
