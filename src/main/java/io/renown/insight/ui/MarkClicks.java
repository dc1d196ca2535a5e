package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/** While active, hands over marks of the page it stands in that are clicked, instead of following them. */
@Tag("renown-marks")
@JsModule("./renown-marks.ts")
final class MarkClicks extends Component {

    /** @param chosen takes the address that the mark leads to, as the browser has it */
    MarkClicks(Consumer<String> chosen) {
        addListener(MarkEvent.class, event -> chosen.accept(event.address));
    }

    void setActive(boolean active) {
        getElement().setProperty("active", active);
    }

    /** A mark that was clicked. */
    @DomEvent("renown-mark")
    public static final class MarkEvent extends ComponentEvent<MarkClicks> {

        private final String address;

        public MarkEvent(MarkClicks source, boolean fromClient, @EventData("event.detail") String address) {
            super(source, fromClient);
            this.address = address;
        }
    }
}
