package io.renown.settings;

import static io.renown.settings.Windows.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.appearance.AppearanceService;
import io.renown.appearance.AppearanceSettings;
import io.renown.appearance.Appearances;
import io.renown.appearance.LogoCheck;
import io.renown.appearance.Look;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.Pictures;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import java.awt.Color;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AppearanceViewIT extends PortalIT {

    @Autowired
    private Visits visits;

    @Autowired
    private AppearanceService service;

    @Autowired
    private Appearances appearances;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.fresh("appearance-alike");
        own.run(() -> service.wear(null, Look.INHERITED));
    }

    @Test
    void showsAWeakColourAsItIsUsedAndKeepsWhatWasChosen() {
        visit("", window -> {
            field(window, "Accent colour").setValue("#ffcc00");
            field(window, "Name of the portal").setValue("Gold");
            window.roundTrip();

            assertThat(words(window.find(AccentField.class).single()))
                    .contains("darkened from #ffcc00", "On dark pages #ffcc00: contrast");
            button(window, "Save").click();
            window.roundTrip();
            assertThat(railMark(window)).contains("Gold");
        });

        assertThat(appearances.ofTenant(own.id()).accent()).isEqualTo("#ffcc00");
        assertThat(appearances.ofTenant(own.id()).css()).doesNotContain("--renown-accent:#ffcc00");
    }

    @Test
    void saysWhatIsWrongWithAColourAndKeepsNothing() {
        visit("", window -> {
            field(window, "Accent colour").setValue("gold");
            window.roundTrip();
            assertThat(field(window, "Accent colour").isInvalid()).isTrue();
            assertThat(field(window, "Accent colour").getErrorMessage()).contains("#rrggbb");
            button(window, "Save").click();
            window.roundTrip();
        });

        assertThat(appearances.ofTenant(own.id()).accent()).isNull();
    }

    @Test
    void isTakenBackByOneClick() {
        own.run(() -> service.wear(null, new Look("Before", null, null, null)));
        visit("", window -> {
            field(window, "Name of the portal").setValue("After");
            button(window, "Save").click();
            window.roundTrip();
            assertThat(appearances.ofTenant(own.id()).name()).isEqualTo("After");
            button(window, "Undo").click();
            window.roundTrip();
        });

        assertThat(appearances.ofTenant(own.id()).name()).isEqualTo("Before");
    }

    @Test
    void aBrandInViewIsWornByTheRailAndChosenOnThePage() {
        own.run(() -> service.wear(
                own.north().id(),
                new Look("North portal", null, LogoCheck.check(Pictures.png(100, 40, Color.RED)), null)));
        visit("brand=north", window -> {
            assertThat(field(window, "Name of the portal").getValue()).isEqualTo("North portal");
            assertThat(window.find(Image.class).all())
                    .anyMatch(logo -> logo.getSrc().startsWith("/logo/"))
                    .anyMatch(logo -> logo.getSrc().startsWith("data:image/png;base64,"));
        });
        visit("", window -> assertThat(railMark(window)).contains("Renown"));
    }

    @Test
    void tellsHowToProveADomain() {
        own.run(() -> service.claimDomain(null, "reviews.appearance-alike.example"));
        AppearanceSettings.DomainSettings domain = java.util.Objects.requireNonNull(
                own.call(() -> service.settings(null)).domain());
        visit("", window -> {
            assertThat(window.find(Code.class).all())
                    .extracting(Code::getText)
                    .contains(domain.recordName(), domain.recordText());
            button(window, "Check now").click();
            window.roundTrip();
            assertThat(words(window.find(DomainForm.class).single())).contains("was not found");
            button(window, "Give the domain up").click();
            window.roundTrip();
        });
        assertThat(own.call(() -> service.settings(null)).domain()).isNull();
    }

    private static String railMark(BrowserlessUIContext window) {
        return window.find(com.vaadin.flow.component.html.Anchor.class).all().stream()
                .filter(link -> link.hasClassName("rn-mark"))
                .map(AppearanceViewIT::words)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        return window.find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void visit(String query, Consumer<BrowserlessUIContext> look) {
        visits.asOwner(own, "settings/appearance?" + query, look);
    }
}
