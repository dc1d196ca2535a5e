package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.renown.identity.PersonService;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSort;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.StatementCount;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.ui.EmptyState;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;

class ReviewInboxViewIT extends PortalIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PersonService people;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private StatementCount statements;

    @Test
    void showsTheReviewsThatTheAddressMeans() {
        visit(tenants.a().owner(), "q=rating:1,2+oolong&view=needs-reply&sort=oldest", (window, view) -> {
            assertThat(window.find(H1.class).all()).extracting(H1::getText).contains("Needs reply");
            assertThat(total(window)).isEqualTo(Long.toString(expected("rating:1,2 oolong reply:none state:open")));
            assertThat(window.find(SearchBox.class).single().getChildren())
                    .filteredOn(TextField.class::isInstance)
                    .extracting(field -> ((TextField) field).getValue())
                    .containsExactly("oolong");
            assertThat(chips(view)).contains("Rating: 1 ★, 2 ★");
        });
    }

    @Test
    void saysInWordsWhatIsSuspectedAndThatItIsNoProof() {
        visit(
                tenants.a().owner(),
                "q=suspected:yes,high,near-copy",
                (window, view) ->
                        assertThat(chips(view)).contains("Suspected: Yes (estimated), Strong signs, Near copies"));
    }

    @Test
    void opensTheReviewOfTheAddressThoughTheListDoesNotHoldIt() {
        long id = first(tenants.a(), "rating:5");
        visit(tenants.a().owner(), "q=rating:1&id=" + Tsid.format(id), (window, view) -> {
            assertThat(window.find(ReviewHeader.class).all()).hasSize(1);
            assertThat(window.find(ReviewText.class).all()).hasSize(1);
        });
    }

    @Test
    void answersTheReviewOfAnotherTenantAsOneThatDoesNotExist() {
        String foreign = Tsid.format(first(tenants.b(), "rating:5"));
        for (String id : new String[] {foreign, Tsid.format(Tsid.next()), "nonsense"}) {
            visit(tenants.a().owner(), "id=" + id, (window, view) -> {
                assertThat(window.find(ReviewHeader.class).all()).isEmpty();
                assertThat(window.find(EmptyState.class).all())
                        .anyMatch(
                                state -> state.getElement().getTextRecursively().contains("Not found, or not yours"));
            });
        }
    }

    @Test
    void offersNoWorkToThoseWhoMayOnlyRead() {
        LookAlike tenant = tenants.a();
        Actor viewer = new Actor(
                "viewer",
                tenant.ownerId(),
                Role.CLIENT_VIEWER.permissions(),
                tenant.limited().brandScope());
        String id = Tsid.format(first(tenant, "brand:north"));
        visit(viewer, "id=" + id, (window, view) -> {
            assertThat(window.find(ReviewHeader.class).all()).hasSize(1);
            assertThat(window.find(TextArea.class).all()).isEmpty();
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .doesNotContain("Done", "Add note");
        });
    }

    @Test
    void showsAMemberOnlyTheirBrands() {
        LookAlike tenant = tenants.a();
        visit(
                tenant.limited(),
                "",
                (window, view) -> assertThat(total(window)).isEqualTo(Long.toString(expected("brand:north"))));
        String foreignBrand = Tsid.format(first(tenant, "brand:south"));
        visit(
                tenant.limited(),
                "id=" + foreignBrand,
                (window, view) ->
                        assertThat(window.find(ReviewHeader.class).all()).isEmpty());
    }

    @Test
    void countsWorkAsItStandsAfterEachDeedAndAfterItsUndo() {
        String id = Tsid.format(first(tenants.a(), "rating:3 state:open"));
        long before = expected("state:done");
        visit(tenants.a().owner(), "view=done&id=" + id, (window, view) -> {
            assertThat(total(window)).isEqualTo(Long.toString(before));
            button(window, "Done").click();
            assertThat(total(window)).isEqualTo(Long.toString(before + 1));
            button(window, "Undo").click();
            assertThat(total(window)).isEqualTo(Long.toString(before));
        });
    }

    /** The whole tab: frame, views with counts, list and an open review; the filter before it asks for the membership. */
    @Test
    void opensTheWholeTabWithinTheBudgetOfStatements() throws Exception {
        String id = Tsid.format(first(tenants.a(), "rating:3"));
        Authentication owner = signedIn();
        Callable<Boolean> tab = () -> {
            visit(owner, tenants.a().owner(), "q=rating:1..4&id=" + id, (window, view) -> window.roundTrip());
            return true;
        };
        // Twice: what is kept for seconds may have run out meanwhile.
        assertThat(Math.min(statements.of(tab), statements.of(tab))).isBetween(1, 12);
    }

    @Test
    void leadsBackWhenNothingMatches() {
        visit(tenants.a().owner(), "q=nosuchwordanywhere", (window, view) -> {
            assertThat(total(window)).isEqualTo("0");
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .contains("Clear filters");
        });
    }

    private Authentication signedIn() {
        UserDetails person = people.loadUserByUsername(tenants.a().ownerEmail());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private void visit(Actor actor, String query, BiConsumer<BrowserlessUIContext, ReviewInboxView> check) {
        visit(signedIn(), actor, query, check);
    }

    private void visit(
            Authentication authentication,
            Actor actor,
            String query,
            BiConsumer<BrowserlessUIContext, ReviewInboxView> check) {
        LookAlike tenant = tenants.a();
        TenantContext.runAs(tenant.id(), actor, () -> {
            try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                    BrowserlessUserContext user = application.newUser(authentication);
                    BrowserlessUIContext window = user.newWindow()) {
                window.getUI().navigate("t/" + tenant.slug() + "/inbox", QueryParameters.fromString(query));
                check.accept(window, (ReviewInboxView) window.getCurrentView());
            }
        });
    }

    private long first(LookAlike tenant, String syntax) {
        return tenant.call(() -> search.search(ReviewQuery.page(ReviewFilter.parse(syntax), ReviewSort.NEWEST, 0, 1))
                .items()
                .getFirst()
                .id());
    }

    private long expected(String syntax) {
        return tenants.a().call(() -> search.count(ReviewFilter.parse(syntax)));
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }

    private static String total(BrowserlessUIContext window) {
        return window.find(Span.class).withClassName("ri-total").single().getText();
    }

    private static String chips(Component view) {
        return view.getElement().getTextRecursively();
    }
}
