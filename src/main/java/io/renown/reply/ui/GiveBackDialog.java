package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.function.Consumer;

/** Why a submitted reply goes back to its author. */
final class GiveBackDialog extends Dialog {

    private static final int LONGEST = 400;

    /** @param giveBack throws a {@link Problem} without a reason */
    GiveBackDialog(Consumer<String> giveBack) {
        setHeaderTitle(translate("reply.return.title"));
        setWidth("440px");
        TextArea reason = new TextArea(translate("reply.return.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(reason);
        Button keep = new Button(translate("reply.return.do"), click -> {
            try {
                giveBack.accept(reason.getValue());
                close();
            } catch (Problem problem) {
                reason.setErrorMessage(Notices.textOf(problem));
                reason.setInvalid(true);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("reply.cancel"), click -> close()), keep);
    }
}
