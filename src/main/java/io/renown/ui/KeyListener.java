package io.renown.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys of the whole page. A single key stays silent while somebody types or a dialog is open; keys with Ctrl or Alt do
 * not. Only keys somebody asked for travel to the server.
 */
@Tag("renown-keys")
@JsModule("./renown-keys.ts")
public final class KeyListener extends Component {

    private final Map<String, Runnable> actions = new LinkedHashMap<>();

    KeyListener() {
        addListener(KeyEvent.class, event -> {
            Runnable action = actions.get(event.key);
            if (action != null) {
                action.run();
            }
        });
    }

    /**
     * Runs {@code action} on a key until the registration is removed, which views do when they are detached.
     *
     * @param key lower case as {@code j}, {@code enter}, {@code ?}, {@code shift+enter}, {@code ctrl+alt+e}; {@code ctrl}
     *     also means Command
     */
    public Registration on(String key, Runnable action) {
        actions.put(key, action);
        publish();
        return () -> {
            if (actions.remove(key, action)) {
                publish();
            }
        };
    }

    private void publish() {
        getElement().setProperty("keys", String.join(" ", actions.keySet()));
    }

    /** A key that was asked for. */
    @DomEvent("renown-key")
    public static final class KeyEvent extends ComponentEvent<KeyListener> {

        private final String key;

        public KeyEvent(KeyListener source, boolean fromClient, @EventData("event.detail") String key) {
            super(source, fromClient);
            this.key = key;
        }
    }
}
