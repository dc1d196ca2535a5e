package io.renown.ordersync;

import io.renown.account.AccountReconnected;
import io.renown.account.ListingConnected;
import io.renown.account.ListingDisconnected;
import io.renown.connector.ConnectorCatalog;
import io.renown.platform.ListingService;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Accounts are asked for orders from when they feed a listing, which says whose brand sold them, until they feed none. */
@Component
class FollowAccountsWithOrders {

    private final OrderSyncSql syncs;
    private final ListingService listings;
    private final ConnectorCatalog connectors;
    private final Clock clock;

    FollowAccountsWithOrders(OrderSyncSql syncs, ListingService listings, ConnectorCatalog connectors, Clock clock) {
        this.syncs = syncs;
        this.listings = listings;
        this.connectors = connectors;
        this.clock = clock;
    }

    @EventListener
    void begin(ListingConnected connected) {
        connectors
                .find(listings.get(connected.listingId()).platform())
                .filter(connector -> connector.orders() != null)
                .ifPresent(connector -> syncs.begin(connected.accountId(), clock.instant()));
    }

    @EventListener
    void end(ListingDisconnected disconnected) {
        syncs.endUnlisted();
    }

    @EventListener
    void goOn(AccountReconnected reconnected) {
        syncs.makeDue(reconnected.accountId(), clock.instant());
    }
}
