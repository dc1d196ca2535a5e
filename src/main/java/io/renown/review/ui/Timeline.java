package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import io.renown.identity.MemberDetails;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewDetails.Note;
import io.renown.review.ReviewDetails.Version;
import io.renown.ui.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Notes of members and what the customer changed, newest first. */
final class Timeline extends Div {

    private static final int LONGEST_NOTE = 4000;

    private final InboxNames names;
    private final Times times;
    private final Div entries = new Div();
    private final TextArea editor = new TextArea();

    private record Entry(Instant at, Component component) {}

    /** @param write called with the text of a new note */
    Timeline(ReviewDetails review, InboxNames names, Times times, boolean editable, Consumer<String> write) {
        this.names = names;
        this.times = times;
        addClassName("ri-timeline");
        if (editable) {
            add(editor(write));
        }
        entries.addClassName("ri-entries");
        add(entries);
        show(review);
    }

    void show(ReviewDetails review) {
        List<Entry> all = new ArrayList<>();
        review.notes().forEach(note -> all.add(new Entry(note.createdAt(), note(note))));
        String newer = whole(review.title(), review.text());
        String newerRating = RowModel.rating(review.rating());
        for (Version version : review.earlier()) {
            String older = whole(version.title(), version.text());
            String olderRating = RowModel.rating(version.rating());
            all.add(new Entry(version.replacedAt(), change(version, older, newer, olderRating, newerRating)));
            newer = older;
            newerRating = olderRating;
        }
        all.add(new Entry(review.receivedAt(), line(translate("review.history.received"), review.receivedAt())));
        entries.removeAll();
        all.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .forEach(entry -> entries.add(entry.component()));
    }

    void focusEditor() {
        editor.focus();
    }

    private Div editor(Consumer<String> write) {
        editor.setPlaceholder(translate("review.note.hint"));
        editor.setAriaLabel(translate("review.inbox.note"));
        editor.setMaxLength(LONGEST_NOTE);
        editor.setValueChangeMode(ValueChangeMode.EAGER); // Ctrl+Enter saves what was typed a moment before
        editor.setMinRows(2);
        editor.setMaxRows(8);
        Runnable save = () -> {
            String text = editor.getValue().strip();
            if (!text.isEmpty()) {
                write.accept(text);
                editor.clear();
            }
        };
        Button button = new Button(translate("review.note.add"), click -> save.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        editor.getElement()
                .addEventListener("keydown", event -> save.run())
                .setFilter("event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing");
        Div box = new Div(editor, button);
        box.addClassName("ri-note-editor");
        return box;
    }

    private Div note(Note note) {
        String author = names.member(note.memberId()).map(MemberDetails::label).orElse(translate("review.note.former"));
        Paragraph text = new Paragraph(note.text());
        text.getElement().setAttribute("dir", "auto");
        Div entry = new Div(head(author, note.createdAt()), text);
        entry.addClassNames("ri-entry", "note");
        return entry;
    }

    private Div change(Version version, String older, String newer, String olderRating, String newerRating) {
        Div entry = line(translate("review.history.changed", version.number() + 1), version.replacedAt());
        if (!Objects.equals(olderRating, newerRating)) {
            entry.add(new Paragraph(translate("review.history.rating", olderRating, newerRating)));
        }
        if (!older.equals(newer)) {
            entry.add(diff(older, newer));
        }
        return entry;
    }

    private static Paragraph diff(String older, String newer) {
        Paragraph diff = new Paragraph();
        diff.addClassName("ri-diff");
        diff.getElement().setAttribute("dir", "auto");
        for (WordDiff.Part part : WordDiff.between(older, newer)) {
            Element element = new Element(
                    switch (part.kind()) {
                        case SAME -> "span";
                        case REMOVED -> "del";
                        case ADDED -> "ins";
                    });
            element.setText(part.text());
            diff.getElement().appendChild(element);
        }
        return diff;
    }

    private Div line(String what, Instant at) {
        Div entry = new Div(head(what, at));
        entry.addClassName("ri-entry");
        return entry;
    }

    private Div head(String who, Instant at) {
        Span name = new Span(who);
        name.addClassName("rn-strong");
        Div head = new Div(name, times.relative(at));
        head.addClassName("ri-entry-head");
        return head;
    }

    private static String whole(String title, String text) {
        return title.isEmpty() ? text : title + "\n" + text;
    }
}
