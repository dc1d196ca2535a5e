package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.renown.account.AccountDetails;
import io.renown.account.DisconnectService;
import io.renown.account.DisconnectService.AtStake;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.text.NumberFormat;

/** Lets go of an account, and asks what becomes of what it brought. */
final class DisconnectDialog extends Dialog {

    DisconnectDialog(DisconnectService service, AccountDetails account, AtStake stake, Runnable changed) {
        super(text("account.disconnect.title", account.name()));
        setWidth("480px");
        String reviews = NumberFormat.getIntegerInstance(getLocale()).format(stake.reviews());
        RadioButtonGroup<Boolean> erase = new RadioButtonGroup<>();
        erase.setLabel(text("account.disconnect.data"));
        erase.setItems(false, true);
        erase.setValue(false);
        erase.setItemLabelGenerator(
                yes -> text(yes ? "account.disconnect.erase" : "account.disconnect.keep", reviews, stake.listings()));
        erase.setVisible(stake.reviews() > 0);
        Div words = new Div(new Paragraph(text("account.disconnect.words")), erase);
        words.addClassName("rn-acc-dialog");
        add(words);
        Button go = new Button(text("account.disconnect"), click -> {
            try {
                service.disconnect(account.id(), erase.getValue());
                Notices.done("account.disconnected", account.name());
                close();
                changed.run();
            } catch (Problem problem) {
                Notices.problem(problem);
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        erase.addValueChangeListener(change -> go.setText(
                text(Boolean.TRUE.equals(change.getValue()) ? "account.disconnect.and-erase" : "account.disconnect")));
        getFooter().add(new Button(text("ui.cancel"), click -> close()), go);
    }
}
