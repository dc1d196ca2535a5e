package io.renown.connector.call;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON:API: a review names its response by id; the response itself stands in the answer's {@code included}. */
final class AppStoreItems implements ItemCode {

    @Override
    public JsonNode shaped(JsonNode item, JsonNode answer) {
        String response = item.at("/relationships/response/data/id").asString("");
        if (response.isEmpty() || !item.isObject()) {
            return item;
        }
        ObjectNode shaped = ((ObjectNode) item).deepCopy();
        for (JsonNode included : answer.path("included")) {
            if (included.path("type").asString("").equals("customerReviewResponses")
                    && included.path("id").asString("").equals(response)) {
                shaped.set("response", included.path("attributes"));
            }
        }
        return shaped;
    }
}
