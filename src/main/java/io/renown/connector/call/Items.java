package io.renown.connector.call;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists as platforms write them: an array; a single object where there is one item only; nothing where there is none. */
final class Items {

    private Items() {}

    /** No page of a platform is longer, and each item costs memory that all tenants share. */
    private static final int MOST = 5_000;

    /** @throws PlatformException {@link Trouble#UNREADABLE} for more items than any page has */
    static List<JsonNode> of(JsonNode node) throws PlatformException {
        if (node.isArray()) {
            if (node.size() > MOST) {
                throw new PlatformException(Trouble.UNREADABLE, "its page has more than " + MOST + " items");
            }
            List<JsonNode> items = new ArrayList<>(node.size());
            node.forEach(items::add);
            return items;
        }
        return node.isObject() ? List.of(node) : List.of();
    }
}
