package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.connector.Trouble;

/** What went wrong, what to do, and what the platform itself said. */
final class Callout extends Div {

    private final Div words = new Div();

    Callout(String first, String... further) {
        addClassName("rn-acc-callout");
        getElement().setAttribute("role", "alert");
        Span strong = new Span(first);
        strong.addClassName("rn-strong");
        words.add(new Div(strong));
        for (String line : further) {
            words.add(new Div(new Span(line)));
        }
        add(VaadinIcon.EXCLAMATION_CIRCLE.create(), words);
    }

    /** @param said by the platform */
    static Callout of(Trouble trouble, String said) {
        Callout callout = new Callout(
                text("connector.trouble." + trouble.slug()), text("connector.trouble." + trouble.slug() + ".todo"));
        if (!said.isBlank()) {
            callout.words.add(new Div(Parts.quiet(text("account.said", said))));
        }
        return callout;
    }

    Callout with(Component... steps) {
        Div row = new Div(steps);
        row.addClassName("rn-acc-row");
        words.add(row);
        return this;
    }
}
