package io.renown.account.pace;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One lane for each host of this node: a platform's own, or, where each account names its own server, one for each
 * account.
 */
public final class Lanes {

    private static final int MOST_KEPT = 10_000;

    private final ConnectorCatalog connectors;
    private final int atOnce;
    private final Map<String, Lane> ofPlatforms = new ConcurrentHashMap<>();
    private final Map<String, Lane> ofAccounts = new ConcurrentHashMap<>();

    /** @param atOnce calls of one host */
    public Lanes(ConnectorCatalog connectors, int atOnce) {
        this.connectors = connectors;
        this.atOnce = atOnce;
    }

    public Lane of(String platform, int tenantId, long accountId) {
        if (sharesHost(platform)) {
            return ofPlatforms.computeIfAbsent(platform, host -> new Lane(atOnce));
        }
        if (ofAccounts.size() > MOST_KEPT) {
            ofAccounts.values().removeIf(Lane::isIdle);
        }
        return ofAccounts.computeIfAbsent(tenantId + ":" + accountId, host -> new Lane(atOnce));
    }

    /** Whether no call to the host that all accounts of a platform share may begin. */
    public boolean isShut(String platform, Instant now) {
        Lane lane = ofPlatforms.get(platform);
        return lane != null && lane.free(now) <= 0;
    }

    public Set<String> shutPlatforms(Instant now) {
        return ofPlatforms.keySet().stream()
                .filter(platform -> isShut(platform, now))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As against a server of their own for each account. */
    private boolean sharesHost(String platform) {
        return connectors.find(platform).map(Lanes::sharesHost).orElse(true);
    }

    private static boolean sharesHost(Connector connector) {
        if (connector.base() != null) {
            return !connector.base().contains("{");
        }
        return connector.reviews() == null
                || !connector.reviews().request().url().startsWith("{");
    }
}
