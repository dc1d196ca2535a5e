package io.renown.translation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import io.renown.languagemodel.TextServiceDetails;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServiceSettings;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be lost is asked for first, all else can be taken back. */
class ServicesViewIT extends PortalIT {

    private static final TextServiceKind KIND = TextServiceKind.TRANSLATION;

    @Autowired
    private Visits visits;

    @Autowired
    private TextServiceSettings settings;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("services-view");
    }

    @Test
    void aSaveThatKeepsTheKeyIsTakenBack() {
        connect("deepl", "secret", 7);
        visits.asOwner(own, "settings/services", window -> {
            window.find(IntegerField.class).all().getFirst().setValue(9);
            click(window, "Save");
            assertThat(service().orElseThrow().perDay()).isEqualTo(9);
            click(window, "Undo");
            assertThat(service().orElseThrow().perDay()).isEqualTo(7);
            assertThat(service().orElseThrow().keyed()).isTrue();
            assertThat(window.find(ConfirmDialog.class).all()).isEmpty();
        });
    }

    @Test
    void switchingOffAServiceWithAKeyAsksFirst() {
        connect("deepl", "secret", 7);
        visits.asOwner(own, "settings/services", window -> {
            click(window, "Switch off");
            ConfirmDialog question = window.find(ConfirmDialog.class).single();
            assertThat(service()).as("not yet").isPresent();
            ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
            window.roundTrip();
            assertThat(service()).isEmpty();
            assertThat(window.find(Button.class).withText("Undo").all()).isEmpty();
        });
    }

    @Test
    void switchingOffAServiceWithoutAKeyIsTakenBack() {
        connect("model", null, 7);
        visits.asOwner(own, "settings/services", window -> {
            click(window, "Switch off");
            assertThat(service()).isEmpty();
            click(window, "Undo");
            assertThat(service().orElseThrow().perDay()).isEqualTo(7);
        });
    }

    @Test
    void anUndoNeitherOverwritesWhatWasChangedSinceNorBringsAWrongKey() {
        TextServiceDetails before = connect("deepl", "secret", 7);
        TextServiceDetails after = connect("deepl", null, 8);
        connect("deepl", null, 9);
        assertOvertaken(Optional.of(after), Optional.of(before));
        assertThat(service().orElseThrow().perDay()).isEqualTo(9);

        TextServiceDetails other = connect("google", "secret", 9);
        assertOvertaken(Optional.of(other), Optional.of(before));
        assertThat(service().orElseThrow().provider()).isEqualTo("google");

        own.run(() -> settings.switchOff(KIND));
        assertOvertaken(Optional.empty(), Optional.of(before));
        assertThat(service()).isEmpty();
    }

    private void assertOvertaken(Optional<TextServiceDetails> after, Optional<TextServiceDetails> before) {
        assertThatThrownBy(() -> own.run(() -> settings.putBack(KIND, after, before)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("undo-overtaken"));
    }

    private TextServiceDetails connect(String provider, @org.jspecify.annotations.Nullable String key, int perDay) {
        return own.call(() -> settings.apply(KIND, provider, "", "", key, perDay));
    }

    private Optional<TextServiceDetails> service() {
        return own.call(() -> settings.find(KIND));
    }

    private static void click(BrowserlessUIContext window, String text) {
        window.find(Button.class).withText(text).all().getFirst().click();
        window.roundTrip();
    }
}
