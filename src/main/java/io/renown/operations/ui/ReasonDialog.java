package io.renown.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.function.Consumer;

/** Asks why before a deed whose reason a tenant will read. */
final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final Consumer<String> deed;

    ReasonDialog(String title, String words, String action, Consumer<String> deed) {
        super(title);
        this.deed = deed;
        addClassName("rn-form-dialog");
        setWidth("440px");
        reason.setLabel(getTranslation("operations.reason"));
        reason.setHelperText(getTranslation("operations.reason.words"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setAutofocus(true);
        Div fields = new Div(new Paragraph(words), reason);
        fields.addClassName("rn-fields");
        add(fields);
        Button save = new Button(action, click -> attempt());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    private void attempt() {
        try {
            deed.accept(reason.getValue());
            close();
        } catch (Problem problem) {
            reason.setErrorMessage(Notices.textOf(problem));
            reason.setInvalid(true);
        }
    }
}
