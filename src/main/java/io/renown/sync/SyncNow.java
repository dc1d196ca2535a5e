package io.renown.sync;

import io.renown.account.AccountAction;
import io.renown.account.AccountDetails;
import io.renown.account.AccountState;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import org.springframework.stereotype.Component;

/** "Sync now" on the card of an account. */
@Component
class SyncNow implements AccountAction {

    private final SyncService syncs;
    private final ConnectorCatalog connectors;

    SyncNow(SyncService syncs, ConnectorCatalog connectors) {
        this.syncs = syncs;
        this.connectors = connectors;
    }

    @Override
    public String labelKey() {
        return "sync.now";
    }

    @Override
    public boolean isFor(AccountDetails account) {
        return account.state() == AccountState.CONNECTED
                && !account.listings().isEmpty()
                && connectors.find(account.platform()).map(Connector::reviews).isPresent();
    }

    @Override
    public String run(AccountDetails account) {
        syncs.syncAccountNow(account.id());
        return "sync.now.done";
    }
}
