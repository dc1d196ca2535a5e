package io.renown.deeppass.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.renown.deeppass.DeepPassState;
import io.renown.tenancy.TenantContext;
import java.util.function.Consumer;

/** What may become of the deep pass next. Nothing for those who see some brands only: it reads the reviews of all. */
final class DeepPassButtons extends Div {

    private final transient Consumer<DeepPassState> change;

    DeepPassButtons(Consumer<DeepPassState> change) {
        this.change = change;
        addClassName("rn-view-actions");
    }

    void show(DeepPassState state) {
        removeAll();
        if (!TenantContext.actor().maySee(null)) {
            return;
        }
        switch (state) {
            case ON ->
                add(button("deep.pass.pause", DeepPassState.PAUSED), button("deep.pass.switch-off", DeepPassState.OFF));
            case PAUSED -> add(on("deep.pass.go-on"), button("deep.pass.switch-off", DeepPassState.OFF));
            case OFF -> add(on("deep.pass.switch-on"));
        }
    }

    private Button on(String key) {
        Button button = button(key, DeepPassState.ON);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String key, DeepPassState next) {
        return new Button(getTranslation(key), click -> change.accept(next));
    }
}
