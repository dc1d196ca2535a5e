package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What the tab of a reply is put together of. */
final class ReplyParts {

    private ReplyParts() {}

    static Paragraph note(String key) {
        Paragraph note = new Paragraph(translate(key));
        note.addClassName("rn-quiet");
        return note;
    }

    static Div row() {
        Div row = new Div();
        row.addClassName("rr-deeds");
        return row;
    }

    static Button button(String key, Runnable deed) {
        return new Button(translate(key), click -> deed.run());
    }

    static Button primary(String key, Runnable deed) {
        Button button = button(key, deed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button quiet(String key, Runnable deed) {
        Button button = button(key, deed);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
