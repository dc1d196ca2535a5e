package io.renown.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.IconFactory;

/** What stands where nothing is yet: what belongs here, and the first step. */
public final class EmptyState extends Div {

    /** @param steps buttons or links, the most useful one first */
    public EmptyState(IconFactory icon, String title, String words, Component... steps) {
        addClassName("rn-empty");
        Div picture = new Div(icon.create());
        picture.addClassName("rn-empty-icon");
        H3 heading = new H3(title);
        Paragraph text = new Paragraph(words);
        add(picture, heading, text);
        if (steps.length > 0) {
            Div actions = new Div(steps);
            actions.addClassName("rn-empty-steps");
            add(actions);
        }
    }
}
