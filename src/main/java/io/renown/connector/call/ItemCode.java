package io.renown.connector.call;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Puts an item into a shape that pointers can read, for a platform whose own they cannot: two values in one text, a part
 * that lies elsewhere in the answer, a list to search. The connector's file then maps what comes out.
 */
interface ItemCode {

    /**
     * @param answer that the item stands in
     * @return null when it is none of the things that are asked for
     */
    @Nullable
    JsonNode shaped(JsonNode item, JsonNode answer);
}
