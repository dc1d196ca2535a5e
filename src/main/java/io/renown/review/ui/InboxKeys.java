package io.renown.review.ui;

import com.vaadin.flow.shared.Registration;
import io.renown.ui.KeyHint;
import io.renown.ui.KeyHints;
import io.renown.ui.KeyListener;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys of the inbox. */
@Component
class InboxKeys implements KeyHints {

    private static final String GROUP = "review.inbox.title";

    /** What the keys do. */
    interface Actions {
        void step(int by);

        void enter();

        void select();

        void assign();

        void label();

        void done();

        void note();

        void reply();

        void search();

        void leave();
    }

    @Override
    public List<KeyHint> list() {
        return List.of(
                new KeyHint(GROUP, "J K", "review.keys.move"),
                new KeyHint(GROUP, "Enter", "review.keys.enter"),
                new KeyHint(GROUP, "X", "review.keys.select"),
                new KeyHint(GROUP, "A", "review.keys.assign"),
                new KeyHint(GROUP, "L", "review.keys.label"),
                new KeyHint(GROUP, "E", "review.keys.done"),
                new KeyHint(GROUP, "R", "review.keys.reply"),
                new KeyHint(GROUP, "N", "review.keys.note"),
                new KeyHint(GROUP, "/", "review.keys.search"),
                new KeyHint(GROUP, "Esc", "review.keys.leave"));
    }

    /** @param editable whether the member may work on reviews; else the keys for it stay silent */
    static List<Registration> listen(KeyListener keys, boolean editable, Actions actions) {
        List<Registration> listening = new ArrayList<>(List.of(
                keys.on("j", () -> actions.step(1)),
                keys.on("k", () -> actions.step(-1)),
                keys.on("enter", actions::enter),
                keys.on("/", actions::search),
                keys.on("r", actions::reply),
                keys.on("escape", actions::leave)));
        if (editable) {
            listening.addAll(List.of(
                    keys.on("x", actions::select),
                    keys.on("a", actions::assign),
                    keys.on("l", actions::label),
                    keys.on("e", actions::done),
                    keys.on("n", actions::note)));
        }
        return listening;
    }
}
