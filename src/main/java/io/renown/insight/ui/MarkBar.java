package io.renown.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.review.ui.InboxNavigation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes up a tool and puts it down again: while one is up, it gets the reviews of marks that are clicked. */
final class MarkBar extends Div {

    private final transient Map<MarkTool, Button> buttons = new LinkedHashMap<>();
    private final MarkClicks clicks = new MarkClicks(this::use);
    private final Span words = new Span();
    private transient @Nullable MarkTool taken;

    MarkBar(List<MarkTool> tools) {
        addClassName("ra-marks");
        words.getElement().setAttribute("role", "status");
        for (MarkTool tool : tools) {
            Button button = new Button(
                    getTranslation(tool.labelKey()),
                    VaadinIcon.LIGHTBULB.create(),
                    click -> take(tool == taken ? null : tool));
            button.addThemeVariants(ButtonVariant.SMALL);
            buttons.put(tool, button);
            add(button);
        }
        add(words);
        take(null);
    }

    /** Stands beside what it listens to. */
    MarkClicks clicks() {
        return clicks;
    }

    private void take(@Nullable MarkTool tool) {
        taken = tool;
        clicks.setActive(tool != null);
        words.setText(tool == null ? "" : getTranslation(tool.labelKey() + ".words"));
        setClassName("ra-taken", tool != null);
        buttons.forEach((each, button) -> button.getElement().setAttribute("aria-pressed", "" + (each == tool)));
    }

    private void use(String address) {
        MarkTool tool = taken;
        if (tool != null) {
            tool.use(InboxNavigation.filterOf(address));
        }
    }
}
