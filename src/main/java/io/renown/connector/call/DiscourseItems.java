package io.renown.connector.call;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Of a topic, what members wrote: no notes of the forum itself ("closed this topic"), nothing by the account that reads. */
final class DiscourseItems implements ItemCode {

    private static final int WRITTEN_BY_A_MEMBER = 1;

    @Override
    public @Nullable JsonNode shaped(JsonNode item, JsonNode answer) {
        boolean wanted = item.path("post_type").asInt(WRITTEN_BY_A_MEMBER) == WRITTEN_BY_A_MEMBER
                && !item.path("yours").asBoolean(false)
                && !item.path("hidden").asBoolean(false);
        return wanted ? item : null;
    }
}
