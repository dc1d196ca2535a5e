package io.renown.connector.call;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Parts of connectors, written as in their files. */
final class Declared {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private Declared() {}

    /** @param text JSON, with single quotes if it likes */
    static <T> T as(Class<T> type, String text) {
        return JSON.readValue(text, type);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
