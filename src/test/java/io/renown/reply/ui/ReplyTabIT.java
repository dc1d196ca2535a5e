package io.renown.reply.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.renown.identity.PersonService;
import io.renown.reply.ReplyService;
import io.renown.reply.ReplyState;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.FakeAccounts;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;

class ReplyTabIT extends PortalIT {

    private static @Nullable LookAlike own; // others count what tenants a and b hold

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PersonService people;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReplyService replies;

    @Autowired
    private FakeAccounts accounts;

    @Autowired
    private Clock clock;

    private LookAlike tenant;
    private long review;

    @BeforeEach
    void setUp() {
        if (own == null) {
            own = tenants.fresh("reply-tab");
        }
        tenant = own;
        accounts.connect(tenant.southListing().id(), "google");
        review = tenant.call(() -> search.ids(ReviewFilter.parse("brand:south reply:none -reply:draft"), 1))
                .getFirst();
    }

    @AfterEach
    void disconnect() {
        tenant.run(() -> replies.find(review)
                .filter(reply -> reply.state() != ReplyState.WITHDRAWN)
                .ifPresent(reply -> replies.cancel(reply.id())));
        accounts.disconnect(tenant.southListing().id());
    }

    @Test
    void sendsAndTakesBack() {
        open(tenant.owner(), window -> {
            type(window, "Thank you.");
            button(window, "Send").click();
            assertThat(state()).isEqualTo(ReplyState.SCHEDULED);
            assertThat(pill(window)).isEqualTo("In the outbox");
            button(window, "Take it back").click();
            assertThat(state()).isEqualTo(ReplyState.DRAFT);
            assertThat(editor(window).text()).isEqualTo("Thank you.");
            button(window, "Discard").click();
        });
    }

    @Test
    void countsInThePlatformsUnit() {
        open(tenant.owner(), window -> {
            type(window, "茶".repeat(1366));
            assertThat(counter(window).getText()).isEqualTo("4,098 of 4,096 bytes");
            assertThat(counter(window).getClassNames()).contains("over");
            button(window, "Send").click();
            assertThat(tenant.call(() -> replies.find(review))).isEmpty();
            type(window, "茶".repeat(1300));
            assertThat(counter(window).getClassNames()).contains("near").doesNotContain("over");
        });
    }

    @Test
    void letsAnAnalystSubmitAndAManagerGiveBack() {
        Actor analyst = actor(Role.ANALYST);
        open(analyst, window -> {
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .contains("Submit for approval")
                    .doesNotContain("Send", "Schedule");
            type(window, "Thanks.");
            button(window, "Submit for approval").click();
            assertThat(pill(window)).isEqualTo("Awaiting approval");
        });
        open(tenant.owner(), window -> {
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .contains("Send", "Give it back");
        });
    }

    @Test
    void offersToReplyByHandWhereNothingIsConnected() {
        accounts.disconnect(tenant.southListing().id());
        open(tenant.owner(), window -> {
            type(window, "Thank you.");
            button(window, "Mark as replied").click();
            assertThat(pill(window)).isEqualTo("Published");
            button(window, "Not replied after all").click();
            button(window, "Discard").click();
        });
    }

    @Test
    void showsViewersWhatThereIsAndNothingToDo() {
        tenant.run(() -> replies.send(review, "Later.", clock.instant().plus(Duration.ofDays(1))));
        open(actor(Role.CLIENT_VIEWER), window -> {
            assertThat(pill(window)).isEqualTo("In the outbox");
            assertThat(window.find(ReplyEditor.class).all()).isEmpty();
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .doesNotContain("Take it back", "Send");
        });
    }

    @Test
    void listsTheOutboxAmongTheViews() {
        open(tenant.owner(), window -> {
            type(window, "Thank you.");
            button(window, "Send").click();
            assertThat(window.find(Anchor.class).all())
                    .filteredOn(link -> link.getHref().contains("view=outbox"))
                    .extracting(link -> link.getElement().getTextRecursively())
                    .containsExactly("Outbox1");
        });
    }

    private Actor actor(Role role) {
        return new Actor(
                role.slug(),
                tenant.ownerId(),
                role.permissions(),
                tenant.owner().brandScope());
    }

    private ReplyState state() {
        return tenant.call(() -> replies.find(review)).orElseThrow().state();
    }

    private static void type(BrowserlessUIContext window, String text) {
        editor(window).area().setValue(text);
    }

    private static ReplyEditor editor(BrowserlessUIContext window) {
        return window.find(ReplyEditor.class).single();
    }

    private static Span counter(BrowserlessUIContext window) {
        return window.find(Span.class).withClassName("rr-counter").single();
    }

    private static String pill(BrowserlessUIContext window) {
        return window.find(Span.class).withClassName("rr-pill").single().getText();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }

    private void open(Actor actor, Consumer<BrowserlessUIContext> check) {
        UserDetails person = people.loadUserByUsername(tenant.ownerEmail());
        TenantContext.runAs(tenant.id(), actor, () -> {
            try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                    BrowserlessUserContext user = application.newUser(
                            UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
                    BrowserlessUIContext window = user.newWindow()) {
                window.getUI()
                        .navigate(
                                "t/" + tenant.slug() + "/inbox",
                                QueryParameters.fromString("id=" + Tsid.format(review)));
                check.accept(window);
            }
        });
    }
}
