package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
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
        Map<Retained, Integer> wanted = wanted();
        if (wanted.size() < fields.size()) {
            return; // the field says what is wrong
        }
        Map<Retained, Integer> before = service.rules();
        if (wanted.entrySet().stream()
                .anyMatch(rule -> isStricter(rule.getValue(), before.getOrDefault(rule.getKey(), 0)))) {
            askFirst(wanted);
            return;
        }
        wanted.forEach(service::set);
        Notices.undoable(
                () -> {
                    before.forEach(service::set);
                    load();
                },
                "settings.retention.saved");
    }

    private Map<Retained, Integer> wanted() {
        Map<Retained, Integer> wanted = new EnumMap<>(Retained.class);
        fields.forEach((retained, field) -> {
            Integer days = field.getValue();
            boolean allowed = days != null && retained.allows(days);
            field.setInvalid(!allowed);
            if (allowed) {
                wanted.put(retained, days);
            } else {
                field.setErrorMessage(
                        Notices.textOf(Problem.invalid("retention-days", retained.least(), retained.most())));
            }
        });
        return wanted;
    }

    private static boolean isStricter(int days, int before) {
        return days != 0 && (before == 0 || days < before);
    }

    /** What goes by a stricter rule goes at once and does not come back. */
    private void askFirst(Map<Retained, Integer> wanted) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("settings.retention.ask"));
        question.setText(getTranslation("settings.retention.ask.words"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("settings.retention.ask.do"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> {
            wanted.forEach(service::set);
            Notices.done("settings.retention.saved-now");
        });
        question.open();
    }
}
