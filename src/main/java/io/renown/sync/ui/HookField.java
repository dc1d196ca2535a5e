package io.renown.sync.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.sync.SyncService;
import io.renown.ui.Notices;
import java.util.Optional;

/** Where the platform may send its messages: the address, to be copied into the platform's own settings. */
final class HookField extends Div {

    private final SyncService syncs;
    private final long accountId;

    HookField(SyncService syncs, long accountId) {
        this.syncs = syncs;
        this.accountId = accountId;
        show();
    }

    private void show() {
        removeAll();
        Optional<String> address = syncs.findWebhook(accountId);
        add(new H2(getTranslation("sync.hook")), new Paragraph(getTranslation("sync.hook.words")));
        address.ifPresent(text -> {
            Button copy = new Button(getTranslation("sync.hook.copy"), VaadinIcon.COPY_O.create());
            Clipboard.onClick(copy)
                    .writeText(
                            text,
                            copied -> Notices.done("settings.tokens.key.copied"),
                            refused -> Notices.done("settings.tokens.key.copy-by-hand"));
            Div row = new Div(new Code(text), copy);
            row.addClassName("rn-secret");
            add(row);
        });
        add(new Button(
                getTranslation(address.isPresent() ? "sync.hook.renew" : "sync.hook.make"),
                VaadinIcon.KEY_O.create(),
                click -> {
                    syncs.makeWebhook(accountId);
                    show();
                }));
    }
}
