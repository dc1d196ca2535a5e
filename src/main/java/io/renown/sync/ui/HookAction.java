package io.renown.sync.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.account.AccountAction;
import io.renown.account.AccountDetails;
import io.renown.account.AccountState;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.sync.SyncService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The address for messages on the card of an account: of reviews or orders, whichever its platform reports. */
@Component
class HookAction implements AccountAction {

    private final SyncService syncs;
    private final ConnectorCatalog connectors;

    HookAction(SyncService syncs, ConnectorCatalog connectors) {
        this.syncs = syncs;
        this.connectors = connectors;
    }

    @Override
    public String labelKey() {
        return "sync.hook";
    }

    @Override
    public boolean isFor(AccountDetails account) {
        return account.state() == AccountState.CONNECTED
                && connectors.find(account.platform()).map(Connector::webhook).isPresent();
    }

    @Override
    public @Nullable String run(AccountDetails account) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(account.name());
        dialog.setWidth("480px");
        HookField address = new HookField(syncs, account.id());
        address.addClassName("rn-acc-dialog");
        dialog.add(address);
        dialog.getFooter().add(new Button(I18NProvider.translate("ui.close"), click -> dialog.close()));
        dialog.open();
        return null;
    }
}
