package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.ApiTokenService;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import java.time.Duration;

/** Makes an API token and shows its key, once. */
final class NewTokenDialog extends FormDialog {

    private final ApiTokenService tokens;
    private final Runnable made;
    private final TextField name = new TextField();
    private final Select<Integer> days = new Select<>();

    NewTokenDialog(ApiTokenService tokens, Runnable made) {
        super(I18NProvider.translate("settings.tokens.new"), I18NProvider.translate("settings.tokens.create"));
        this.tokens = tokens;
        this.made = made;
        name.setLabel(getTranslation("settings.tokens.name"));
        name.setHelperText(getTranslation("settings.tokens.name.help"));
        name.setMaxLength(80);
        name.setRequired(true);
        name.setAutofocus(true);
        days.setLabel(getTranslation("settings.tokens.lifetime"));
        days.setItems(7, 30, 90, 180, 365);
        days.setItemLabelGenerator(number -> getTranslation("settings.tokens.days", number));
        days.setValue(90);
        addFields(name, days);
    }

    @Override
    boolean save() {
        ApiTokenService.NewToken token = tokens.create(
                TenantContext.actor().requireMemberId(), name.getValue(), Duration.ofDays(days.getValue()));
        made.run();
        show(token.key());
        return true;
    }

    private void show(String key) {
        Dialog once = new Dialog(getTranslation("settings.tokens.key.title"));
        once.setCloseOnOutsideClick(false);
        once.setWidth("560px");
        Code text = new Code(key);
        Button copy = new Button(getTranslation("settings.tokens.key.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        key,
                        copied -> Notices.done("settings.tokens.key.copied"),
                        refused -> Notices.done("settings.tokens.key.copy-by-hand"));
        Div row = new Div(text, copy);
        row.addClassName("rn-secret");
        once.add(new Paragraph(getTranslation("settings.tokens.key.words")), row);
        Button close = new Button(getTranslation("settings.tokens.key.kept"), click -> once.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        once.getFooter().add(close);
        once.open();
    }
}
