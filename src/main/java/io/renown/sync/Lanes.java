package io.renown.sync;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
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

    /** Whether all accounts of a platform call one host, as against a server of their own. */
    boolean sharesHost(String platform) {
        return connectors.find(platform).map(Lanes::sharesHost).orElse(true);
    }

    private static boolean sharesHost(Connector connector) {
        if (connector.base() != null) {
            return !connector.base().contains("{");
        }
        return connector.reviews() == null
                || !connector.reviews().request().url().startsWith("{");
    }

    private Lane lane(String key) {
        if (lanes.size() > MOST_KEPT) {
            lanes.values().removeIf(Lane::isIdle);
        }
        return lanes.computeIfAbsent(key, host -> new Lane());
    }
}
