package io.renown.sync;

import io.renown.connector.ConnectorCatalog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * One lane for each host of this node: a platform's own, or, where each account names its own server, one for each
 * account.
 */
@Component
class Lanes {

    private static final int MOST_KEPT = 10_000;

    private final ConnectorCatalog connectors;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(ConnectorCatalog connectors) {
        this.connectors = connectors;
    }

    Lane of(DueListing listing) {
        return lane(sharesHost(listing.platform()) ? listing.platform() : listing.accountKey());
    }

    Lane of(String platform) {
        return lane(platform);
    }

    /** Whether all accounts of a platform call one host. */
    boolean sharesHost(String platform) {
        return connectors
                .find(platform)
                .map(connector -> connector.base() == null || !connector.base().contains("{"))
                .orElse(true);
    }

    private Lane lane(String key) {
        if (lanes.size() > MOST_KEPT) {
            lanes.values().removeIf(Lane::isIdle);
        }
        return lanes.computeIfAbsent(key, host -> new Lane());
    }
}
