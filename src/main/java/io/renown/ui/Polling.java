package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks again every so often while something runs, and not once more. */
public final class Polling {

    private static final int NEVER = -1;

    private final Duration every;
    private final Runnable refresh;
    private @Nullable Registration listener;

    public Polling(Duration every, Runnable refresh) {
        this.every = every;
        this.refresh = refresh;
    }

    public void set(UI ui, boolean running) {
        if (running == (listener != null)) {
            return;
        }
        if (listener != null) {
            listener.remove();
            listener = null;
            ui.setPollInterval(NEVER);
        } else {
            listener = ui.addPollListener(poll -> refresh.run());
            ui.setPollInterval((int) every.toMillis());
        }
    }
}
