package io.renown.connector.call;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A review of Google Play is a list of comments, each of the user or the developer. What the user wrote is "title TAB
 * body", and under {@code originalText} once more where {@code text} is a translation.
 */
final class GooglePlayItems implements ItemCode {

    @Override
    public JsonNode shaped(JsonNode item, JsonNode answer) {
        ObjectNode shaped = JsonNodeFactory.instance.objectNode();
        shaped.set("reviewId", item.path("reviewId"));
        shaped.set("authorName", item.path("authorName"));
        for (JsonNode comment : item.path("comments")) {
            if (comment.path("userComment") instanceof ObjectNode user) {
                shaped.set("user", user);
                words(shaped, user);
            }
            if (comment.path("developerComment") instanceof ObjectNode developer) {
                shaped.set("developer", developer);
            }
        }
        return shaped;
    }

    private static void words(ObjectNode shaped, JsonNode user) {
        String original = user.path("originalText").asString("");
        String words = original.isEmpty() ? user.path("text").asString("") : original;
        int tab = words.indexOf('\t');
        shaped.put("title", tab < 0 ? "" : words.substring(0, tab).strip());
        shaped.put("body", words.substring(tab + 1).strip());
    }
}
