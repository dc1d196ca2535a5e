package io.renown.home.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.ReviewIngest;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeViewIT extends PortalIT {

    private static @Nullable LookAlike made;

    @Autowired
    private Visits visits;

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private Clock clock;

    private LookAlike own;

    @BeforeEach
    void ownTenant() {
        if (made == null) {
            made = tenants.fresh("home-page");
            made.run(() -> ingest.ingest(
                    listings.apply(new NewListing(
                                    made.inner().id(), "inner-shop", "google", "inner-home", "Inner", null, null))
                            .id(),
                    "test",
                    List.of(RawReviews.of("inner-1", 4, "A fine cup.", clock.instant()))));
        }
        own = made;
    }

    @Test
    void showsAClientWithItsSubBrandsFoldedAndOpensThem() {
        visit(own.owner(), "", (window, table) -> {
            assertThat(names(table)).containsExactly("North Tea", "South Tea");
            HomeRow north = first(table);
            assertThat(north.figures().reviews()).isEqualTo(21);

            table.step(1);
            table.fold();

            assertThat(names(table)).containsExactly("North Tea", "Inner North", "South Tea");
        });
    }

    @Test
    void findsABrandByTyping() {
        visit(own.owner(), "", (window, table) -> {
            window.find(TextField.class).withClassName("rh-filter").single().setValue("inner");

            assertThat(names(table)).containsExactly("Inner North");
        });
    }

    @Test
    void showsAMemberTheirBrandsAlone() {
        visit(
                own.limited(),
                "",
                (window, table) -> assertThat(names(table)).containsExactly("North Tea", "Inner North"));
    }

    @Test
    void leadsFromANumberToTheReviewsBehindIt() {
        visit(own.owner(), "", (window, table) -> {
            String inbox = "t/" + own.slug() + "/inbox?brand=north";
            assertThat(links(table, "name")).containsExactly(inbox);
            String rated = inbox + "&q=rating%3A1%2C2%2C3%2C4%2C5";
            assertThat(links(table, "rating")).containsExactly(rated, rated);
            assertThat(links(table, "unanswered")).containsExactly(inbox + "&view=needs-reply");
            assertThat(links(table, "reviews")).singleElement().asString().startsWith(inbox + "&q=since%3A20");
        });
    }

    @Test
    void opensTheInboxOfTheChosenBrandByEnter() {
        visit(own.owner(), "", (window, table) -> {
            table.step(1);
            table.enter();

            assertThat(window.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                    .isEqualTo("t/" + own.slug() + "/inbox?brand=north");
        });
    }

    @Test
    void leadsOnToTheInboxWithABrandInView() {
        open(
                own.owner(),
                "brand=north",
                window -> assertThat(window.getUI()
                                .getInternals()
                                .getActiveViewLocation()
                                .getPathWithQueryParameters())
                        .isEqualTo("t/" + own.slug() + "/inbox?brand=north"));
    }

    @Test
    void leadsThoseOnWhoMayReadNoReviews() {
        Actor billing = new Actor("billing", own.ownerId(), Role.BILLING.permissions(), BrandScope.all());
        open(
                billing,
                "",
                window -> assertThat(window.getUI()
                                .getInternals()
                                .getActiveViewLocation()
                                .getPath())
                        .startsWith("t/" + own.slug() + "/platforms"));
    }

    private static List<String> links(HomeTable table, String column) {
        return anchors(((ComponentRenderer<?, HomeRow>)
                                table.getColumnByKey(column).getRenderer())
                        .createComponent(first(table)))
                .map(Anchor::getHref)
                .toList();
    }

    private static Stream<Anchor> anchors(Component in) {
        return in instanceof Anchor anchor
                ? Stream.of(anchor)
                : in.getChildren().flatMap(HomeViewIT::anchors);
    }

    private static HomeRow first(HomeTable table) {
        return table.getGenericDataView().getItem(0);
    }

    private static List<String> names(HomeTable table) {
        return table.getGenericDataView()
                .getItems()
                .map(row -> row.brand().name())
                .toList();
    }

    private void visit(Actor actor, String query, BiConsumer<BrowserlessUIContext, HomeTable> check) {
        open(
                actor,
                query,
                window -> check.accept(window, window.find(HomeTable.class).single()));
    }

    private void open(Actor actor, String query, Consumer<BrowserlessUIContext> check) {
        visits.as(actor, own, "?" + query, check);
    }
}
