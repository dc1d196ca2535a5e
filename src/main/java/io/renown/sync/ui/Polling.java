package io.renown.sync.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Asks again each second while a visit is under way, and not once more. */
final class Polling {

    private static final int MILLIS = 1000;
    private static final int NEVER = -1;

    private final Runnable refresh;
    private @Nullable Registration listener;

    Polling(Runnable refresh) {
        this.refresh = refresh;
    }

    void set(UI ui, boolean running) {
        if (running == (listener != null)) {
            return;
        }
        if (listener != null) {
            listener.remove();
            listener = null;
            ui.setPollInterval(NEVER);
        } else {
            listener = ui.addPollListener(poll -> refresh.run());
            ui.setPollInterval(MILLIS);
        }
    }
}
