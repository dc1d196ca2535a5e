package io.renown.ordersync;

import io.renown.account.AccountReconnected;
import io.renown.account.AccountSentMessage;
import io.renown.account.ListingConnected;
import io.renown.account.ListingDisconnected;
import io.renown.connector.ConnectorCatalog;
import io.renown.platform.ListingService;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Accounts are asked for orders from when they feed a listing, which says whose brand sold them, until they feed none. */
@Component
class FollowAccountsWithOrders {

    private final OrderSyncSql syncs;
    private final ListingService listings;
    private final ConnectorCatalog connectors;
    private final OrderSyncRunner runner;
    private final Clock clock;

    FollowAccountsWithOrders(
            OrderSyncSql syncs,
            ListingService listings,
            ConnectorCatalog connectors,
            OrderSyncRunner runner,
            Clock clock) {
        this.syncs = syncs;
        this.listings = listings;
        this.connectors = connectors;
        this.runner = runner;
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

    @EventListener
    void look(AccountSentMessage message) {
        if (syncs.makeDueWhereWell(message.accountId(), clock.instant())) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    runner.soon();
                }
            });
        }
    }
}
