package io.renown.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The strip above the page that says in whose name a member acts, until they leave. */
final class ActingFor extends Div {

    /** @param name of the client */
    ActingFor(String name, Runnable leave) {
        addClassName("rn-strip");
        getElement().setAttribute("role", "status");
        Button back = new Button(getTranslation("ui.acting-for.leave"), click -> leave.run());
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(VaadinIcon.USER_STAR.create(), new Span(getTranslation("ui.acting-for", name)), back);
    }
}
