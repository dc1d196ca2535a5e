package io.renown.home.ui;

import com.vaadin.flow.shared.Registration;
import io.renown.ui.KeyHint;
import io.renown.ui.KeyHints;
import io.renown.ui.KeyListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys of the home page. */
@Component
class HomeKeys implements KeyHints {

    private static final String GROUP = "home.title";

    /** What the keys do. */
    interface Actions {
        void step(int by);

        void enter();

        void fold();

        void search();
    }

    @Override
    public List<KeyHint> list() {
        return List.of(
                new KeyHint(GROUP, "J K", "home.keys.move"),
                new KeyHint(GROUP, "Enter", "home.keys.enter"),
                new KeyHint(GROUP, "X", "home.keys.fold"),
                new KeyHint(GROUP, "/", "home.keys.search"));
    }

    static List<Registration> listen(KeyListener keys, Actions actions) {
        return List.of(
                keys.on("j", () -> actions.step(1)),
                keys.on("k", () -> actions.step(-1)),
                keys.on("enter", actions::enter),
                keys.on("x", actions::fold),
                keys.on("/", actions::search));
    }
}
