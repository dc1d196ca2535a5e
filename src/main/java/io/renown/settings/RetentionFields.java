package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.renown.privacy.Retained;
import io.renown.privacy.RetentionService;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import java.util.EnumMap;
import java.util.Map;

/** How long the organization keeps what: a number of days for each, with words on what goes. */
final class RetentionFields extends Div {

    private final RetentionService service;
    private final Map<Retained, IntegerField> fields = new EnumMap<>(Retained.class);

    RetentionFields(RetentionService service) {
        this.service = service;
        add(
                new H3(getTranslation("settings.privacy.retention")),
                new Paragraph(getTranslation("settings.retention.words")));
        Div column = new Div();
        column.addClassName("rn-fields");
        for (Retained retained : Retained.values()) {
            IntegerField days = new IntegerField(getTranslation("settings.retention.of." + retained.slug()));
            days.setHelperText(getTranslation("settings.retention.help." + retained.slug())
                    + " "
                    + (retained.isEndless()
                            ? getTranslation("settings.retention.limits-or-ever", retained.least(), retained.most())
                            : getTranslation("settings.retention.limits", retained.least(), retained.most())));
            days.setMin(retained.isEndless() ? 0 : retained.least());
            days.setMax(retained.most());
            days.setStepButtonsVisible(true);
            days.setRequiredIndicatorVisible(true);
            fields.put(retained, days);
            column.add(days);
        }
        Button save = new Button(getTranslation("settings.retention.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        column.add(save);
        add(column);
    }

    void load() {
        service.rules().forEach((retained, days) -> {
            IntegerField field = fields.get(retained);
            if (field != null) {
                field.setValue(days);
                field.setInvalid(false);
            }
        });
    }

    private void save() {
        Map<Retained, Integer> before = service.rules();
        boolean refused = false;
        for (Map.Entry<Retained, IntegerField> entry : fields.entrySet()) {
            Integer days = entry.getValue().getValue();
            try {
                service.set(entry.getKey(), days == null ? -1 : days);
            } catch (Problem problem) {
                entry.getValue().setErrorMessage(Notices.textOf(problem));
                entry.getValue().setInvalid(true);
                refused = true;
            }
        }
        if (!refused) {
            Notices.undoable(
                    () -> {
                        before.forEach(service::set);
                        load();
                    },
                    "settings.retention.saved");
        }
    }
}
