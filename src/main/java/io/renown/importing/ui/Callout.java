package io.renown.importing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What went wrong, what it means, what to do: said where it happened. */
final class Callout extends Div {

    Callout(String... lines) {
        addClassName("rn-import-callout");
        getElement().setAttribute("role", "alert");
        Div words = new Div();
        for (String line : lines) {
            words.add(new Div(new Span(line)));
        }
        add(VaadinIcon.EXCLAMATION_CIRCLE.create(), words);
    }
}
