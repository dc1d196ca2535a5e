package io.renown.settings;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;

/** How tests of settings find what a person would press. */
final class Windows {

    private Windows() {}

    static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** In a dialog. */
    static Button deed(BrowserlessUIContext window, Class<? extends FormDialog> dialog, String text) {
        return window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .filter(button -> button.findAncestor(dialog) != null)
                .findFirst()
                .orElseThrow();
    }
}
