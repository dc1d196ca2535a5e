package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Setting;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.LinkedHashMap;
import java.util.Map;

/** A field for each setting that a member gives. A refusal stands at the field it is about. */
final class SettingFields extends Div {

    private static final String SLUG = "account-setting-";

    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();

    /** @param kept values that are no secrets, of an account that is there already; empty for a new one */
    SettingFields(Connector connector, Map<String, String> kept, boolean known) {
        addClassName("rn-acc-settings");
        for (Setting setting : connector.settings()) {
            if (setting.by() == Setting.Giver.MEMBER) {
                AbstractField<?, String> field = field(setting, known);
                if (!setting.secret()) {
                    field.setValue(kept.getOrDefault(setting.key(), ""));
                }
                fields.put(setting.key(), field);
                add(field);
            }
        }
    }

    private static AbstractField<?, String> field(Setting setting, boolean known) {
        boolean lines = setting.key().endsWith("private-key");
        String label = text("connector.setting." + setting.key());
        AbstractField<?, String> field;
        if (lines) {
            TextArea area = new TextArea();
            area.setMaxRows(8);
            field = area;
        } else if (setting.secret()) {
            PasswordField secret = new PasswordField();
            secret.getElement().setAttribute("autocomplete", "off");
            field = secret;
        } else {
            field = new TextField();
        }
        ((HasLabel) field).setLabel(setting.optional() ? text("account.optional", label) : label);
        ((HasSize) field).setWidthFull();
        ((HasHelper) field).setHelperText(text("connector.setting." + setting.key() + ".help"));
        if (setting.secret() && known) {
            ((HasPlaceholder) field).setPlaceholder(text("account.secret.kept"));
        } else if (setting.example() != null) {
            ((HasPlaceholder) field).setPlaceholder(setting.example());
        }
        field.setRequiredIndicatorVisible(!setting.optional() && !(setting.secret() && known));
        field.addValueChangeListener(change -> ((HasValidationProperties) field).setInvalid(false));
        return field;
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((key, field) -> values.put(key, field.getValue()));
        return values;
    }

    /** @return false when it is about none of the fields */
    boolean mark(Problem problem) {
        if (!problem.slug().startsWith(SLUG) || problem.args().length == 0) {
            return false;
        }
        AbstractField<?, String> field = fields.get(String.valueOf(problem.args()[0]));
        if (field == null) {
            return false;
        }
        HasValidationProperties marked = (HasValidationProperties) field;
        marked.setErrorMessage(Notices.textOf(problem));
        marked.setInvalid(true);
        if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }
}
