package io.renown.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A point in time as people say it; made by {@link Times}. */
@Tag("time")
public final class RelativeTime extends HtmlComponent {

    RelativeTime(Instant instant, String words, String full) {
        addClassName("rn-time");
        getElement().setAttribute("datetime", instant.toString());
        setTitle(full);
        getElement().setText(words);
    }
}
