package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.Supplier;

/** A button of the chip bar that opens a menu; lit while it filters, and then it can be taken off. */
final class FilterChip extends Div {

    private final String name;
    private final Button opener = new Button();
    private final Button remover = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final Popover popover = new Popover();

    /** @param menu made anew each time it opens, so that its counts are of now */
    FilterChip(String name, Supplier<Component> menu, Runnable remove) {
        this.name = name;
        addClassName("ri-filter");
        opener.addThemeVariants(ButtonVariant.SMALL);
        opener.setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
        remover.addThemeVariants(ButtonVariant.SMALL);
        remover.setAriaLabel(translate("review.filter.remove", name));
        remover.addClickListener(click -> {
            popover.close();
            remove.run();
        });
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(event -> {
            popover.removeAll();
            if (event.isOpened()) {
                popover.add(menu.get());
            }
        });
        add(opener, remover, popover);
        show("");
    }

    /** @param values the values it filters by in words; empty when it does not */
    void show(String values) {
        boolean active = !values.isEmpty();
        opener.setText(active ? translate("review.filter.is", name, values) : name);
        setClassName("active", active);
        remover.setVisible(active);
    }

    void open() {
        popover.open();
    }

    void close() {
        popover.close();
    }
}
