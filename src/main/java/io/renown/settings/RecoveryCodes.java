package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;

/** Shows recovery codes, once. */
final class RecoveryCodes {

    private RecoveryCodes() {}

    static void show(List<String> codes) {
        Dialog once = new Dialog(I18NProvider.translate("settings.security.codes.title"));
        once.setCloseOnOutsideClick(false);
        once.setWidth("440px");
        Div list = new Div();
        list.addClassName("rn-recovery-codes");
        codes.forEach(code -> list.add(new Code(code)));
        once.add(new Paragraph(I18NProvider.translate("settings.security.codes.words")), list);
        Button close = new Button(I18NProvider.translate("settings.security.codes.kept"), click -> once.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        once.getFooter().add(close);
        once.open();
    }
}
