package io.renown.connector.call;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists as platforms write them: an array; a single object where there is one item only; nothing where there is none. */
final class Items {

    private Items() {}

    static List<JsonNode> of(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> items = new ArrayList<>(node.size());
            node.forEach(items::add);
            return items;
        }
        return node.isObject() ? List.of(node) : List.of();
    }
}
