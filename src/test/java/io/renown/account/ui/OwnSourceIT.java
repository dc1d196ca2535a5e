package io.renown.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.account.AccountService;
import io.renown.account.ConnectService;
import io.renown.account.NewAccount;
import io.renown.account.OwnSourceService;
import io.renown.connector.ReviewPage;
import io.renown.connector.UnreadItem;
import io.renown.shared.Problem;
import io.renown.support.FakePlatform;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.Visits;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who fills in an address of their own sees what it brings before anything is kept. */
class OwnSourceIT extends PortalIT {

    private static final String URL = "https://93.184.215.14/reviews"; // a public address that nobody calls here

    @Autowired
    private Visits visits;

    @Autowired
    private FakePlatform platform;

    @Autowired
    private OwnSourceService sources;

    @Autowired
    private ConnectService connect;

    @Autowired
    private AccountService accounts;

    private LookAlike tenant;

    @BeforeEach
    void setUp() {
        tenant = tenants.a();
    }

    @Test
    void showsTheFirstRowsAndWhyOthersWouldNotComeIn() {
        platform.answersAt(
                URL,
                new ReviewPage(
                        List.of(new ReviewPage.FoundReview(RawReviews.of("own-1", 4, "Fine leaves.", null), null)),
                        List.of(new UnreadItem("{\"stars\": \"many\"}", "its rating is not a number")),
                        null,
                        null));
        open(window -> {
            field(window, "Address").setValue(URL);
            field(window, "Rating").setValue("stars");
            field(window, "Best rating").setValue("5");
            field(window, "Text").setValue("comment");
            button(window, "Look at the first rows").click();
            assertThat(window.find(NativeTableHeaderCell.class).all())
                    .extracting(NativeTableHeaderCell::getText)
                    .contains("Rating", "Text", "Id")
                    .doesNotContain("Order number");
            assertThat(window.find(NativeTableCell.class).all())
                    .extracting(cell -> cell.getElement().getTextRecursively())
                    .contains("4 / 5", "Fine leaves.");
            assertThat(window.find(Code.class).all()).extracting(Code::getText).contains("{\"stars\": \"many\"}");
        });
        assertThat(tenant.call(accounts::list))
                .noneMatch(account -> account.platform().equals("http"));
    }

    @Test
    void saysAtTheFieldWhatDoesNotFitTogether() {
        Map<String, String> contradictory = Map.of("url", URL, "text", "comment", "paging", "cursor");
        tenant.run(() -> {
            assertTogether(
                    () -> connect.connect(new NewAccount("http", "Own", contradictory), false), "page-parameter");
            assertTogether(() -> sources.preview(null, contradictory, ""), "page-parameter");
            assertTogether(
                    () -> sources.preview(null, Map.of("url", "http://127.0.0.1:1/reviews", "text", "t"), ""), "url");
        });
        open(window -> {
            TextField parameter = field(window, "Parameter of the page");
            field(window, "Address").setValue(URL);
            field(window, "Text").setValue("comment");
            field(window, "Pages").setValue("cursor");
            button(window, "Test and connect").click();
            assertThat(parameter.isInvalid()).isTrue();
            assertThat(parameter.getErrorMessage()).contains("do not fit together");
        });
    }

    @Test
    void wantsTheListingThatTheAddressNames() {
        tenant.run(() -> assertThatThrownBy(() -> sources.preview(
                        null, Map.of("url", "https://93.184.215.14/{listing}/reviews", "text", "t"), " "))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("account-listing-id")));
    }

    private static void assertTogether(ThrowingCallable call, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.slug()).isEqualTo("account-setting-together");
            assertThat(problem.args()[0]).isEqualTo(field);
        });
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        return window.find(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is none of "
                        + window.find(TextField.class).all().stream()
                                .map(TextField::getLabel)
                                .toList()));
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private void open(Consumer<BrowserlessUIContext> check) {
        visits.asOwner(tenant, "platforms/connect/http", check);
    }
}
