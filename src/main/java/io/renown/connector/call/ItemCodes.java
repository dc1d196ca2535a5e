package io.renown.connector.call;

import java.util.Map;

/** The {@link ItemCode} of a platform; most need none. */
final class ItemCodes {

    private static final Map<String, ItemCode> OF_PLATFORMS = Map.of(
            "app-store", new AppStoreItems(),
            "discourse", new DiscourseItems(),
            "google-play", new GooglePlayItems());

    private ItemCodes() {}

    static ItemCode of(String platform) {
        return OF_PLATFORMS.getOrDefault(platform, (item, answer) -> item);
    }
}
