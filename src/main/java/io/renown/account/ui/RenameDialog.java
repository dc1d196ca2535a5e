package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.account.AccountDetails;
import io.renown.account.AccountService;
import io.renown.shared.Problem;
import io.renown.ui.Notices;

/** Another name for an account; taken back by one click. */
final class RenameDialog extends Dialog {

    private final TextField name = new TextField(text("account.name"));

    RenameDialog(AccountService accounts, AccountDetails account, Runnable changed) {
        super(text("account.rename"));
        setWidth("440px");
        name.setValue(account.name());
        name.setMaxLength(120);
        name.setWidthFull();
        name.setAutofocus(true);
        add(name);
        Button save = Parts.primary(text("account.save"), () -> save(accounts, account, changed));
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(text("ui.cancel"), click -> close()), save);
    }

    private void save(AccountService accounts, AccountDetails account, Runnable changed) {
        try {
            String before = accounts.rename(account.id(), name.getValue());
            Notices.undoable(
                    () -> {
                        accounts.rename(account.id(), before);
                        changed.run();
                    },
                    "account.renamed",
                    name.getValue());
            close();
            changed.run();
        } catch (Problem problem) {
            name.setErrorMessage(Notices.textOf(problem));
            name.setInvalid(true);
        }
    }
}
