package io.renown.sync;

import io.renown.account.AccountReconnected;
import io.renown.account.ListingConnected;
import io.renown.account.ListingDisconnected;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.platform.ListingService;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listings are visited from when an account feeds them until none does. In the transaction of whatever changes that. */
@Component
class FollowConnectedListings {

    private final SyncSql syncs;
    private final ListingService listings;
    private final ConnectorCatalog connectors;
    private final Clock clock;

    FollowConnectedListings(SyncSql syncs, ListingService listings, ConnectorCatalog connectors, Clock clock) {
        this.syncs = syncs;
        this.listings = listings;
        this.connectors = connectors;
        this.clock = clock;
    }

    @EventListener
    void begin(ListingConnected connected) {
        String platform = listings.get(connected.listingId()).platform();
        connectors
                .find(platform)
                .filter(connector -> connector.allows().readsReviews() && connector.reviews() != null)
                .map(Connector::limits)
                .ifPresent(limits -> syncs.begin(
                        connected.listingId(),
                        connected.accountId(),
                        platform,
                        limits.fastest(),
                        limits.window() == null
                                ? null
                                : clock.instant().plus(limits.window().dividedBy(2)),
                        clock.instant()));
    }

    @EventListener
    void end(ListingDisconnected disconnected) {
        syncs.end(disconnected.listingId());
    }

    @EventListener
    void goOn(AccountReconnected reconnected) {
        syncs.makeDue(reconnected.accountId(), clock.instant());
    }
}
