package io.renown.operations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Numbers side by side, each with its name and a word more. */
final class Tiles extends Div {

    Tiles() {
        addClassName("rn-tiles");
    }

    void clear() {
        removeAll();
    }

    void show(String name, String number, String more, boolean bad) {
        Span label = new Span(name);
        label.addClassName("rn-tile-name");
        Span value = new Span(number);
        value.addClassName("rn-tile-number");
        Div tile = new Div(label, value);
        tile.addClassName("rn-tile");
        if (!more.isEmpty()) {
            Span words = new Span(more);
            words.addClassName("rn-tile-more");
            tile.add(words);
        }
        tile.setClassName("rn-bad", bad);
        add(tile);
    }
}
