package io.renown.settings;

import static io.renown.settings.Windows.button;
import static io.renown.settings.Windows.deed;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyService;
import io.renown.privacy.Retained;
import io.renown.privacy.RetentionService;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class PrivacyViewIT extends PortalIT {

    @Autowired
    private Visits visits;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PrivacyService privacy;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.fresh("privacy-view");
    }

    @Test
    void makesACopyOfWhatWasTickedAndAsksBeforeItErases() {
        visit("requests", window -> {
            button(window, "Find a person").click();
            window.roundTrip();
            field(window, "Name").setValue("customer 3");
            deed(window, PersonDialog.class, "Search").click();
            window.roundTrip();
            assertThat(window.find(Checkbox.class).all()).as("one in each shop").hasSize(2);
            window.find(Checkbox.class).all().getFirst().setValue(true);

            deed(window, PersonDialog.class, "Erase").click();
            window.roundTrip();
            assertThat(window.find(ConfirmDialog.class).all()).hasSize(1);
            assertThat(own.call(() -> privacy.list(10)))
                    .as("nothing before the answer")
                    .isEmpty();

            deed(window, PersonDialog.class, "Make a copy").click();
            window.roundTrip();
        });

        assertThat(own.call(() -> privacy.list(10))).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(PrivacyRequest.Kind.EXPORT);
            assertThat(request.things()).hasSize(1);
        });
    }

    @Test
    void keepsWhatIsKeptWithinItsLimits() {
        visit("retention", window -> {
            IntegerField files = window.find(IntegerField.class).all().getFirst();
            assertThat(files.getValue()).isEqualTo(30);
            files.setValue(4000);
            button(window, "Save").click();
            window.roundTrip();
            assertThat(files.isInvalid()).isTrue();
            files.setValue(14);
            button(window, "Save").click();
            window.roundTrip();
            assertThat(own.call(() -> context.getBean(RetentionService.class).rules()))
                    .as("nothing goes before the question is answered")
                    .containsEntry(Retained.IMPORT_FILES, 30);
            ComponentUtil.fireEvent(
                    window.find(ConfirmDialog.class).single(),
                    new ConfirmDialog.ConfirmEvent(
                            window.find(ConfirmDialog.class).single(), true));
            window.roundTrip();
        });

        assertThat(own.call(() -> context.getBean(RetentionService.class).rules()))
                .containsEntry(Retained.IMPORT_FILES, 14);
    }

    @Test
    void recordsConsentByHand() {
        visit("consent", window -> {
            button(window, "Record consent").click();
            window.roundTrip();
            field(window, "E-mail").setValue("a@alike.example");
            field(window, "Who tells so").setValue("the hotline");
            deed(window, ConsentDialog.class, "Record").click();
            window.roundTrip();
            assertThat(window.find(Span.class).all()).extracting(Span::getText).contains("a@alike.example");
        });
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        return window.find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void visit(String part, Consumer<BrowserlessUIContext> test) {
        visits.asOwner(own, "settings/privacy/" + part, test);
    }
}
