package io.renown.account.ui;

import static io.renown.account.ui.Parts.text;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.account.AccountDetails;
import io.renown.account.AccountState;

/** How an account is, by colour, sign and word. */
final class Lamp extends Span {

    private enum Light {
        WORKS("rn-good", VaadinIcon.CHECK_CIRCLE),
        UNTRIED("rn-fair", VaadinIcon.CLOCK),
        WAITS("rn-fair", VaadinIcon.TIME_FORWARD),
        STOPPED("rn-bad", VaadinIcon.EXCLAMATION_CIRCLE),
        UNFINISHED("rn-fair", VaadinIcon.HOURGLASS);

        private final String colour;
        private final VaadinIcon icon;

        Light(String colour, VaadinIcon icon) {
            this.colour = colour;
            this.icon = icon;
        }
    }

    Lamp(AccountDetails account) {
        Light light = light(account);
        addClassNames("rn-acc-lamp", light.colour);
        add(light.icon.create(), new Span(text("account.lamp." + light.name())));
    }

    private static Light light(AccountDetails account) {
        if (account.state() == AccountState.NEEDS_RECONNECT) {
            return account.connectedAt() == null ? Light.UNFINISHED : Light.STOPPED;
        }
        if (account.trouble() != null) {
            return account.trouble().trouble().passes() ? Light.WAITS : Light.STOPPED;
        }
        return account.lastSuccessAt() == null ? Light.UNTRIED : Light.WORKS;
    }
}
