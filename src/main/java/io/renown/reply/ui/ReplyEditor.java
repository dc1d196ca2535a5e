package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.renown.connector.file.ReplyRules;
import io.renown.reply.ReplyForm;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the words are typed, and how many of them the platform takes. */
final class ReplyEditor extends Div {

    private static final int PAUSE_MILLIS = 1200;
    private static final double NEARLY = 0.9;

    private final TextArea area = new TextArea();
    private final Span counter = new Span();
    private final @Nullable ReplyRules rules;
    private final Consumer<String> save;
    private String saved;

    /**
     * @param save called with what was typed when nothing more was for a moment, or somebody turns away
     * @param send for Ctrl+Enter
     */
    ReplyEditor(String text, ReplyForm form, Consumer<String> save, Runnable send) {
        this.rules = form.rules();
        this.save = save;
        this.saved = text;
        addClassName("rr-editor");
        area.setValue(text);
        area.setAriaLabel(translate("reply.editor.label"));
        area.setPlaceholder(translate("reply.editor.hint"));
        area.setValueChangeMode(ValueChangeMode.EAGER); // the counter is live, and Ctrl+Enter sends the last letter too
        area.setMinRows(4);
        area.setMaxRows(14);
        area.setWidthFull();
        area.getElement().setAttribute("dir", "auto");
        area.addValueChangeListener(event -> count());
        area.getElement().addEventListener("input", event -> saveTyped()).debounce(PAUSE_MILLIS);
        area.addBlurListener(event -> saveTyped());
        area.getElement()
                .addEventListener("keydown", event -> send.run())
                .setFilter("event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing");
        counter.addClassName("rr-counter");
        counter.getElement().setAttribute("role", "status");
        Span allowed = new Span(allowance(form));
        allowed.addClassName("rr-allowed");
        Div line = new Div(allowed, counter);
        line.addClassName("rr-editor-line");
        add(area, line);
        count();
    }

    String text() {
        return area.getValue();
    }

    /** Puts a draft there, which is typed words from then on: kept as such, and sent by nobody but a member. */
    void propose(String draft) {
        area.setValue(draft);
        saveTyped();
        area.focus();
    }

    TextArea area() {
        return area;
    }

    void focus() {
        area.focus();
    }

    /** What is typed is the caller's from now on. */
    void forget() {
        saved = area.getValue();
    }

    private void saveTyped() {
        String typed = area.getValue();
        if (!typed.equals(saved)) {
            saved = typed;
            save.accept(typed);
        }
    }

    private void count() {
        Optional<ReplyRules> limit = Optional.ofNullable(rules).filter(known -> known.limit() > 0);
        int length = limit.map(ReplyRules::unit)
                .orElse(ReplyRules.Unit.CHARACTERS)
                .length(area.getValue().strip());
        counter.removeClassNames("near", "over");
        if (limit.isEmpty()) {
            counter.setText(translate("reply.counter.free", length));
            return;
        }
        int most = limit.get().limit();
        boolean bytes = limit.get().unit() == ReplyRules.Unit.BYTES;
        counter.setText(translate(bytes ? "reply.counter.bytes" : "reply.counter.characters", length, most));
        if (length > most) {
            counter.addClassName("over");
        } else if (length >= most * NEARLY) {
            counter.addClassName("near");
        }
    }

    /** One line: by hand, once, looked at first. */
    private static String allowance(ReplyForm form) {
        ReplyRules known = form.rules();
        if (form.way() == ReplyForm.Way.BY_HAND) {
            return translate("reply.allowed.by-hand");
        }
        if (known == null) {
            return "";
        }
        String times = translate(known.once() ? "reply.allowed.once" : "reply.allowed.replace");
        return known.moderated() ? times + " " + translate("reply.allowed.moderated") : times;
    }
}
