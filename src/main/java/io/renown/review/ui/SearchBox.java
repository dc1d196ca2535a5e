package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Where words and field syntax are typed; offers fields and values to go on with. */
final class SearchBox extends Div {

    private final FieldWords words;
    private final Consumer<String> submitted;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private List<Completion> completions = List.of();
    private int marked = -1;

    SearchBox(FieldWords words, Consumer<String> submitted) {
        this.words = words;
        this.submitted = submitted;
        addClassName("ri-search");
        field.setPlaceholder(translate("review.search.hint"));
        field.setAriaLabel(translate("review.inbox.search"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setMaxLength(1000);
        field.setValueChangeMode(ValueChangeMode.EAGER); // Enter must find what was typed a moment before
        field.addValueChangeListener(event -> {
            if (event.isFromClient()
                    && event.getValue().isEmpty()
                    && !event.getOldValue().isEmpty()) {
                submit("");
            } else if (event.isFromClient()) {
                offer(event.getValue());
            }
        });
        field.addBlurListener(event -> hide());
        field.getElement()
                .addEventListener(
                        "keydown",
                        event -> press(event.getEventData().get("event.key").asString(), field.getValue()))
                .setFilter("!event.isComposing && (event.key === 'Enter' || event.key === 'Escape'"
                        + " || event.key === 'ArrowDown' || event.key === 'ArrowUp')")
                .addEventData("event.key");
        list.addClassName("ri-completions");
        list.getElement().setAttribute("role", "listbox");
        list.setVisible(false);
        add(field, list);
    }

    /** @param open goes there with what is typed */
    void offer(SearchElsewhere elsewhere, Consumer<String> open) {
        Button button = new Button(VaadinIcon.MAGIC.create(), click -> open.accept(field.getValue()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate(elsewhere.labelKey()));
        button.setTooltipText(translate(elsewhere.labelKey()));
        field.setSuffixComponent(button);
    }

    void show(String text) {
        hide();
        field.setValue(text);
    }

    public void focus() {
        field.focus();
    }

    private void press(String key, String typed) {
        switch (key) {
            case "ArrowDown" -> {
                if (completions.isEmpty()) {
                    offer(typed);
                } else {
                    mark(Math.min(marked + 1, completions.size() - 1));
                }
            }
            case "ArrowUp" -> mark(Math.max(marked - 1, -1));
            case "Escape" -> hide();
            default -> {
                if (marked >= 0 && marked < completions.size()) {
                    choose(completions.get(marked));
                } else {
                    submit(typed);
                }
            }
        }
    }

    private void submit(String text) {
        hide();
        submitted.accept(text);
    }

    private void choose(Completion completion) {
        field.setValue(completion.text());
        field.focus();
        offer(completion.finished() ? "" : completion.text());
    }

    private void offer(String typed) {
        hide();
        if (typed.isBlank()) {
            return;
        }
        completions = Completion.of(typed, words::offered, FieldWords::field, words::value);
        list.removeAll();
        completions.forEach(completion -> list.add(line(completion)));
        list.setVisible(!completions.isEmpty());
    }

    private Div line(Completion completion) {
        Span syntax = new Span(completion.syntax());
        syntax.addClassName("ri-syntax");
        Div line = new Div(syntax, new Span(completion.words()));
        line.getElement().setAttribute("role", "option");
        line.addClickListener(click -> choose(completion));
        // The box must keep the focus, or the list would be gone before the click arrives.
        line.getElement().addEventListener("mousedown", event -> {}).preventDefault();
        return line;
    }

    private void mark(int index) {
        marked = index;
        for (int i = 0; i < completions.size(); i++) {
            list.getComponentAt(i).getElement().setAttribute("aria-selected", Boolean.toString(i == index));
        }
    }

    private void hide() {
        completions = List.of();
        marked = -1;
        list.setVisible(false);
    }
}
