package io.renown.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A field and the lines that match what is typed into it; arrows move, Enter takes. */
final class ChoiceList extends Div {

    private static final int MOST = 40;

    private final TextField field = new TextField();
    private final Div lines = new Div();
    private final Function<String, List<Choice>> find;
    private final Runnable taken;

    private List<Choice> shown = List.of();
    private List<Div> rows = List.of();
    private int at;

    /**
     * @param find the lines for what was typed, which may be empty
     * @param taken runs before a choice does, to close what is around
     */
    ChoiceList(String placeholder, Function<String, List<Choice>> find, Runnable taken) {
        this.find = find;
        this.taken = taken;
        addClassName("rn-choices");
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(120);
        field.addValueChangeListener(change -> show());
        field.getElement().setAttribute("autocomplete", "off");
        lines.addClassName("rn-choice-lines");
        lines.getElement().setAttribute("role", "listbox");
        add(field, lines);
        Shortcuts.addShortcutListener(this, () -> move(1), Key.ARROW_DOWN).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> move(-1), Key.ARROW_UP).listenOn(this);
        Shortcuts.addShortcutListener(this, this::take, Key.ENTER).listenOn(this);
        show();
    }

    void focusField() {
        field.focus();
    }

    private void show() {
        shown = find.apply(field.getValue()).stream().limit(MOST).toList();
        at = 0;
        lines.removeAll();
        List<Div> made = new ArrayList<>();
        String group = "";
        for (Choice choice : shown) {
            if (!choice.group().equals(group)) {
                group = choice.group();
                Div heading = new Div(group);
                heading.addClassName("rn-choice-group");
                lines.add(heading);
            }
            Div row = row(choice);
            made.add(row);
            lines.add(row);
        }
        rows = made;
        if (shown.isEmpty()) {
            Div none = new Div(getTranslation("ui.nothing-found"));
            none.addClassName("rn-choice-none");
            lines.add(none);
        }
        move(0);
    }

    private Div row(Choice choice) {
        Span label = new Span(choice.label());
        label.addClassName("rn-choice-label");
        Div row = new Div(choice.icon().create(), label);
        if (!choice.path().isEmpty()) {
            Span path = new Span(choice.path());
            path.addClassName("rn-choice-path");
            row.add(path);
        }
        row.addClassName("rn-choice");
        row.getElement().setAttribute("role", "option");
        row.addClickListener(click -> run(choice));
        return row;
    }

    private void move(int by) {
        if (rows.isEmpty()) {
            return;
        }
        at = Math.floorMod(at + by, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).getElement().setAttribute("aria-selected", String.valueOf(i == at));
        }
        if (by != 0) {
            rows.get(at).scrollIntoView();
        }
    }

    private void take() {
        if (at < shown.size()) {
            run(shown.get(at));
        }
    }

    private void run(Choice choice) {
        taken.run();
        choice.action().run();
    }
}
