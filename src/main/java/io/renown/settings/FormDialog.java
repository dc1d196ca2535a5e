package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.renown.shared.Problem;
import io.renown.ui.Notices;

/** A dialog with fields, one deed and a way out; a refusal stands in it beside what was typed. */
abstract class FormDialog extends Dialog {

    private final Span refusal = new Span();

    FormDialog(String title, String deed) {
        super(title);
        addClassName("rn-form-dialog");
        setWidth("440px");
        refusal.addClassName("rn-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button save = new Button(deed, click -> attempt());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
    }

    final void addFields(Component... fields) {
        Div column = new Div(fields);
        column.add(refusal);
        column.addClassName("rn-fields");
        add(column);
    }

    /** Does what the dialog is for; stays open when it returns false or throws a problem. */
    abstract boolean save();

    private void attempt() {
        try {
            if (save()) {
                close();
            }
        } catch (Problem problem) {
            refuse(Notices.textOf(problem));
        }
    }

    final void refuse(String words) {
        refusal.setText(words);
        refusal.setVisible(true);
    }
}
