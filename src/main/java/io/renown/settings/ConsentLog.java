package io.renown.settings;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.renown.privacy.ConsentEntry;
import io.renown.privacy.ConsentService;
import io.renown.ui.EmptyState;
import io.renown.ui.Times;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who agreed to what, and who took it back: searched by address, written out as CSV, added to by hand. */
final class ConsentLog extends Div {

    private static final int SHOWN = 100;

    private final ConsentService consents;
    private final Times times;
    private final TextField email = new TextField();
    private final Div list = new Div();

    ConsentLog(ConsentService consents, Times times) {
        this.consents = consents;
        this.times = times;
        email.setLabel(getTranslation("settings.consent.filter"));
        email.setClearButtonVisible(true);
        email.setValueChangeMode(ValueChangeMode.LAZY);
        email.addValueChangeListener(change -> load());
        Anchor export = new Anchor((DownloadHandler) this::write, getTranslation("settings.consent.export"));
        Div actions = new Div(email, newButton(), export);
        actions.addClassName("rn-view-actions");
        add(
                new H3(getTranslation("settings.privacy.consent")),
                new Paragraph(getTranslation("settings.consent.words")),
                actions,
                list);
    }

    void load() {
        List<ConsentEntry> entries = consents.list(email.getValue(), Long.MAX_VALUE, SHOWN);
        list.removeAll();
        if (entries.isEmpty()) {
            list.add(
                    email.isEmpty()
                            ? new EmptyState(
                                    VaadinIcon.HANDSHAKE,
                                    getTranslation("settings.consent.empty.title"),
                                    getTranslation("settings.consent.empty.words"),
                                    newButton())
                            : new Paragraph(getTranslation("settings.consent.none-found")));
            return;
        }
        entries.forEach(entry -> list.add(line(entry)));
    }

    private Div line(ConsentEntry entry) {
        Span who = new Span(entry.email().isEmpty() ? getTranslation("settings.consent.erased") : entry.email());
        who.addClassName("rn-strong");
        Span words = new Span(String.join(
                " · ",
                List.of(
                        entry.purpose(),
                        entry.channel(),
                        entry.source(),
                        times.full(entry.at()) + (entry.evidence().isEmpty() ? "" : " · " + entry.evidence()))));
        words.addClassName("rn-quiet");
        Div both = new Div(who, words);
        both.addClassName("rn-two-lines");
        Badge state =
                new Badge(getTranslation(entry.given() ? "settings.consent.given" : "settings.consent.withdrawn"));
        state.addClassName(entry.given() ? "aura-accent-green" : "aura-accent-neutral");
        Div line = new Div(both, state);
        line.addClassName("rn-invite");
        return line;
    }

    private Button newButton() {
        Button button = new Button(getTranslation("settings.consent.new"), VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> new ConsentDialog(consents, this::load).open());
        return button;
    }

    private void write(DownloadEvent event) throws IOException {
        event.setFileName("consents.csv");
        event.setContentType("text/csv;charset=UTF-8");
        try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write("\uFEFFat,email,purpose,given,channel,source,evidence\r\n");
            long before = Long.MAX_VALUE;
            List<ConsentEntry> page;
            do {
                page = consents.list("", before, ConsentService.MOST);
                for (ConsentEntry entry : page) {
                    out.write(String.join(
                                    ",",
                                    entry.at().toString(),
                                    cell(entry.email()),
                                    entry.purpose(),
                                    Boolean.toString(entry.given()),
                                    entry.channel(),
                                    cell(entry.source()),
                                    cell(entry.evidence()))
                            + "\r\n");
                }
                before = page.isEmpty() ? before : page.getLast().id();
            } while (page.size() == ConsentService.MOST);
        }
    }

    /** Quoted, and no formula for a spreadsheet. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
