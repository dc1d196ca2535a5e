package io.renown.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** A part of the page: a heading, what it is for, its fields one below the other. */
abstract class AppearanceSection extends Div {

    AppearanceSection(String key) {
        addClassNames("rn-fields", "rn-appearance-section");
        Paragraph words = new Paragraph(getTranslation(key + ".words"));
        words.addClassName("rn-quiet");
        add(new H3(getTranslation(key)), words);
    }

    static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("rn-appearance-row");
        return row;
    }
}
