package io.renown.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonMatch;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.PrivacyService;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.ui.Notices;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks: looked for by what they know of themselves; what may be theirs is ticked one by one. */
final class PersonDialog extends FormDialog {

    private final PrivacyService privacy;
    private final Times times;
    private final Runnable changed;
    private final TextField name = new TextField(text("settings.privacy.name"));
    private final TextField email = new TextField(text("settings.privacy.email"));
    private final TextField order = new TextField(text("settings.privacy.order"));
    private final TextField review = new TextField(text("settings.privacy.review"));
    private final ComboBox<ListingDetails> listing = new ComboBox<>(text("settings.privacy.listing"));
    private final Div found = new Div();
    private final Map<HeldThing, Checkbox> ticks = new LinkedHashMap<>();
    private final Button export = new Button(text("settings.privacy.export"), click -> export());
    private final Button erase = new Button(text("settings.privacy.erase"), click -> askToErase());

    PersonDialog(PrivacyService privacy, ListingService listings, Times times, Runnable changed) {
        super(text("settings.privacy.new"), text("settings.privacy.search"));
        this.privacy = privacy;
        this.times = times;
        this.changed = changed;
        setWidth("640px");
        name.setHelperText(getTranslation("settings.privacy.name.help"));
        name.setAutofocus(true);
        listing.setItems(listings.list());
        listing.setItemLabelGenerator(ListingDetails::name);
        listing.setClearButtonVisible(true);
        found.addClassName("rn-invites");
        found.getElement().setAttribute("role", "status");
        addFields(name, listing, email, order, review);
        add(found);
        erase.addThemeVariants(ButtonVariant.ERROR);
        export.setVisible(false);
        erase.setVisible(false);
        getFooter().add(export, erase);
    }

    /** Searches; the dialog stays open for the ticks. */
    @Override
    boolean save() {
        @Nullable ListingDetails chosen = listing.getValue();
        String number = order.getValue().strip();
        List<PersonMatch> matches = privacy.search(new PersonQuery(
                name.getValue(),
                chosen == null ? null : chosen.id(),
                review.getValue(),
                number.isEmpty() ? Set.of() : Set.of(number),
                email.getValue()));
        found.removeAll();
        ticks.clear();
        export.setVisible(!matches.isEmpty());
        erase.setVisible(!matches.isEmpty());
        found.add(new Paragraph(
                getTranslation(matches.isEmpty() ? "settings.privacy.none-found" : "settings.privacy.tick")));
        matches.forEach(match -> found.add(line(match)));
        return false;
    }

    private Div line(PersonMatch match) {
        Checkbox tick = new Checkbox((match.who().isEmpty() ? getTranslation("settings.privacy.nameless") : match.who())
                + " · " + match.where());
        ticks.put(match.thing(), tick);
        Span words = new Span((match.at() == null ? "" : times.date(match.at()) + " · ") + match.excerpt());
        words.addClassName("rn-quiet");
        Div both = new Div(tick, words);
        both.addClassName("rn-two-lines");
        Div line = new Div(both);
        line.addClassName("rn-invite");
        if (match.thing().kind().equals(HeldThing.REVIEW)) {
            Anchor open = new Anchor(
                    TenantPage.url("inbox?id=" + Tsid.format(match.thing().id())),
                    getTranslation("settings.privacy.open"));
            open.setTarget("_blank");
            line.add(open);
        }
        return line;
    }

    private List<HeldThing> picked() {
        List<HeldThing> picked = new ArrayList<>();
        ticks.forEach((thing, tick) -> {
            if (tick.getValue()) {
                picked.add(thing);
            }
        });
        return picked;
    }

    private void export() {
        attempt(() -> {
            privacy.export(picked());
            Notices.done("settings.privacy.export-asked");
        });
    }

    /** The one question: what is lost is named, and cannot be brought back. */
    private void askToErase() {
        List<HeldThing> picked = picked();
        Map<String, Long> counts;
        try {
            counts = privacy.count(picked);
        } catch (Problem problem) {
            refuse(Notices.textOf(problem));
            return;
        }
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("settings.privacy.erase.title"));
        Div words = new Div(
                new Paragraph(getTranslation("settings.privacy.erase.lost")),
                new Paragraph(PrivacyRequests.countsOf(this, counts)),
                new Paragraph(getTranslation("settings.privacy.erase.kept")),
                new Paragraph(getTranslation("settings.privacy.erase.final")));
        question.setText(words);
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("settings.privacy.erase"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> attempt(() -> {
            privacy.erase(picked);
            Notices.done("settings.privacy.erase-asked");
        }));
        question.open();
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            close();
            changed.run();
        } catch (Problem problem) {
            refuse(Notices.textOf(problem));
        }
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
