package io.renown.insight.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinServletRequest;
import io.renown.insight.Days;
import io.renown.insight.Trend;
import io.renown.insight.TrendService;
import io.renown.insight.known.KnownAnomalies;
import io.renown.insight.known.KnownAnomalyDetails;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What members make of an anomaly: a view of its reviews, a link to send on, a mark that its reason is known. */
final class AnomalyDesk {

    private final AnomalyParts parts;
    private final Trend trend;
    private final AnalysisAddress address;
    private final AnomalyWords words;
    private final Runnable changed;

    /** @param changed after a mark was set or taken back */
    AnomalyDesk(AnomalyParts parts, Trend trend, AnalysisAddress address, AnomalyWords words, Runnable changed) {
        this.parts = parts;
        this.trend = trend;
        this.address = address;
        this.words = words;
        this.changed = changed;
    }

    private static boolean mayMark() {
        return TenantContext.actor().can(Permission.REVIEW_ANALYZE);
    }

    /** Of one that is not known yet. */
    Component deeds(Trend.Anomaly anomaly) {
        List<Component> deeds = new ArrayList<>(List.of(view(anomaly.days(), anomaly.above()), copy(anomaly.days())));
        if (mayMark()) {
            deeds.add(small("insight.known.mark", VaadinIcon.CHECK, () -> ask(anomaly)));
        }
        return row(deeds);
    }

    /** Of one that somebody knows the reason of. */
    Component deeds(KnownAnomalyDetails known) {
        List<Component> deeds = new ArrayList<>(List.of(view(known.days(), known.above()), copy(known.days())));
        if (mayMark()) {
            deeds.add(small("insight.known.forget", VaadinIcon.CLOSE_SMALL, () -> forget(known)));
        }
        return row(deeds);
    }

    private static Component row(List<Component> deeds) {
        Div row = new Div();
        row.add(deeds);
        row.addClassName("ra-deeds");
        return row;
    }

    private Component view(Days days, boolean above) {
        return small(
                "insight.anomalies.save",
                VaadinIcon.BOOKMARK_O,
                () -> parts.views()
                        .ask(
                                days.of(address.filter().and(TrendService.counted(trend.measure(), trend.aspect()))),
                                words.title(above, days).substring(2)));
    }

    private Component copy(Days days) {
        Button copy = new Button(translate("insight.anomalies.copy"), VaadinIcon.LINK.create());
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Clipboard.onClick(copy)
                .writeText(
                        link(days),
                        copied -> Notices.done("insight.anomalies.copied"),
                        refused -> Notices.done("settings.tokens.key.copy-by-hand"));
        return copy;
    }

    /** With its days in full, so that it leads there tomorrow as well, and the host that this browser speaks to. */
    private String link(Days days) {
        String query = address.withSpan(AnalysisAddress.OWN_SPAN, address.days())
                .with(TrendsView.ANOMALY, days.from().toString())
                .parameters()
                .getQueryString();
        return ServletUriComponentsBuilder.fromContextPath(
                                VaadinServletRequest.getCurrent().getHttpServletRequest())
                        .path("/" + TenantPage.url(TrendsView.PATH))
                        .toUriString()
                + "?" + query;
    }

    private static Button small(String key, VaadinIcon icon, Runnable deed) {
        Button button = new Button(translate(key), icon.create(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void ask(Trend.Anomaly anomaly) {
        TextArea note = new TextArea(translate("insight.known.note"));
        note.setMaxLength(KnownAnomalies.LONGEST_NOTE);
        note.setHelperText(translate("insight.known.note.help"));
        note.setAutofocus(true);
        Dialog dialog = new Dialog(translate("insight.known.mark"));
        dialog.addClassName("rn-form-dialog");
        dialog.setWidth("440px");
        Div fields = new Div(new Paragraph(words.title(anomaly.above(), anomaly.days())), note);
        fields.addClassName("rn-fields");
        dialog.add(fields);
        Button save = new Button(translate("insight.known.mark"), click -> {
            dialog.close();
            guarded(() -> {
                KnownAnomalyDetails known = know(anomaly.days(), anomaly.above(), note.getValue());
                done(() -> parts.known().forget(known.id()), "insight.known.done");
            });
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(translate("ui.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void forget(KnownAnomalyDetails known) {
        guarded(() -> {
            parts.known().forget(known.id());
            done(() -> know(known.days(), known.above(), known.note()), "insight.known.forgotten");
        });
    }

    private KnownAnomalyDetails know(Days days, boolean above, String note) {
        return parts.known()
                .know(address.filter(), trend.measure(), trend.aspect(), days.from(), days.to(), above, note);
    }

    private void done(Runnable undo, String key) {
        changed.run();
        Notices.undoable(
                () -> guarded(() -> {
                    undo.run();
                    changed.run();
                }),
                key);
    }

    private static void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }
}
