package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.renown.shared.Problem;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** When a reply is to go out, in the organization's time. */
final class ScheduleDialog extends Dialog {

    /** @param schedule throws a {@link Problem} for a time that cannot be */
    ScheduleDialog(Instant now, Consumer<Instant> schedule) {
        setHeaderTitle(translate("reply.schedule.title"));
        DateTimePicker when = new DateTimePicker(translate("reply.schedule.when"));
        LocalDateTime next = LocalDateTime.ofInstant(now, TenantPage.zone())
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        when.setLocale(UI.getCurrentOrThrow().getLocale());
        when.setStep(Duration.ofMinutes(15));
        when.setMin(LocalDateTime.ofInstant(now, TenantPage.zone()));
        when.setValue(next);
        Paragraph zone =
                new Paragraph(translate("reply.schedule.zone", TenantPage.zone().getId()));
        zone.addClassName("rn-quiet");
        add(when, zone);
        Button keep = new Button(translate("reply.schedule.do"), click -> {
            LocalDateTime chosen = when.getValue();
            if (chosen == null) {
                when.setInvalid(true);
                return;
            }
            try {
                schedule.accept(chosen.atZone(TenantPage.zone()).toInstant());
                close();
            } catch (Problem problem) {
                when.setErrorMessage(Notices.textOf(problem));
                when.setInvalid(true);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("reply.cancel"), click -> close()), keep);
    }
}
