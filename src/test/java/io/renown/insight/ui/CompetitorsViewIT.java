package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.router.QueryParameters;
import io.renown.identity.PersonService;
import io.renown.insight.FourMonths;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.ui.EmptyState;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;

class CompetitorsViewIT extends PortalIT {

    private static final String JUNE = "period=own&from=2026-06-01&to=2026-06-30";

    private static final Instant NOON = Instant.parse("2026-06-15T04:00:00Z");
    private static final List<String> OF_EVERYTHING = List.of(
            "The quality is terrible.",
            "The battery is terrible.",
            "The packaging is terrible.",
            "The price is terrible.",
            "The taste is terrible.",
            "The staff is rude.",
            "The portions are tiny.",
            "The noise is terrible.",
            "The smell is terrible.",
            "The room is dirty.",
            "Delivery was late.",
            "The app crashes all the time.");

    private static @Nullable LookAlike made;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PersonService people;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ListingService listings;

    private LookAlike own() {
        if (made == null) {
            LookAlike fresh = tenants.fresh("competitor-pages");
            fresh.run(() -> {
                ingest.ingest(fresh.northListing().id(), "test", FourMonths.reviews());
                ListingDetails rival = listings.create(
                        new NewListing(fresh.north().id(), "rival", "jd", "rival-1", "Rival tea", null, null, true));
                ingest.ingest(rival.id(), "test", FourMonths.reviews());
            });
            made = fresh;
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {JUNE, "brand=north&" + JUNE, "platform=jd&language=en&" + JUNE, "listing=north-shop&" + JUNE})
    void everyNumberIsWhatTheInboxShowsBehindIt(String query) {
        visit(own(), "analysis/competitors", query, window -> {
            assertThat(PageNumbers.assertTrue(window, search)).isGreaterThan(20);
            assertThat(text(window)).contains("Rival tea", "Our own", "Both are blamed for");
        });
    }

    @Test
    void aVoiceAmongFewReviewsIsSaidToBeOfFew() {
        visit(
                own(),
                "analysis/competitors",
                "period=own&from=2026-03-01&to=2026-03-03",
                window -> assertThat(window.find(NativeTableCell.class)
                                .withClassName("ra-col-voice")
                                .all())
                        .hasSize(2)
                        .allSatisfy(cell -> assertThat(cell.getElement().getTextRecursively())
                                .contains("50%", "too few")));
    }

    @Test
    void aspectsThatAreLeftOutAreCountedAndCanBeSeen() {
        LookAlike many = tenants.freshEachTime("competitor-aspects");
        many.run(() -> {
            ingest.ingest(many.northListing().id(), "test", ofEverything());
            ListingDetails rival = listings.create(
                    new NewListing(many.north().id(), "rival", "jd", "rival-1", "Rival tea", null, null, true));
            ingest.ingest(rival.id(), "test", ofEverything());
        });
        String day = "period=own&from=2026-06-15&to=2026-06-15";
        int shown = 10;

        visit(many, "analysis/competitors", day, window -> {
            assertThat(text(window)).contains("The 10 most mentioned aspects are shown", "Show all aspects");
            assertThat(lines(window)).isEqualTo(shown);
        });
        visit(many, "analysis/competitors", "aspects=all&" + day, window -> {
            assertThat(lines(window)).isGreaterThan(shown);
            assertThat(text(window)).doesNotContain("most mentioned aspects are shown");
        });
    }

    private static List<RawReview> ofEverything() {
        return OF_EVERYTHING.stream()
                .map(said -> RawReviews.of(said, 1, said, NOON))
                .toList();
    }

    private static long lines(BrowserlessUIContext window) {
        return window.find(NativeTable.class)
                .withClassName("ra-head-to-head")
                .single()
                .getBody()
                .getRowCount();
    }

    @Test
    void theInboxSaysThatTheseAreACompetitorsReviews() {
        visit(own(), "inbox", "q=competitors:only", window -> {
            assertThat(window.find(Div.class)
                            .withClassName("ri-whose")
                            .single()
                            .getElement()
                            .getTextRecursively())
                    .startsWith("Reviews of competitors");
        });
    }

    @Test
    void withoutACompetitorThePageTellsHowToAddOne() {
        visit(
                tenants.fresh("competitor-none"),
                "analysis/competitors",
                "",
                window -> assertThat(window.find(EmptyState.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("No competitor to compare with yet", "Add a competitor’s page"));
    }

    private static String text(BrowserlessUIContext window) {
        return window.find(CompetitorsView.class).single().getElement().getTextRecursively();
    }

    private void visit(LookAlike tenant, String path, String query, Consumer<BrowserlessUIContext> check) {
        UserDetails person = people.loadUserByUsername(tenant.ownerEmail());
        tenant.run(() -> {
            try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                    BrowserlessUserContext user = application.newUser(
                            UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
                    BrowserlessUIContext window = user.newWindow()) {
                window.getUI().navigate("t/" + tenant.slug() + "/" + path, QueryParameters.fromString(query));
                window.roundTrip();
                check.accept(window);
            }
        });
    }
}
