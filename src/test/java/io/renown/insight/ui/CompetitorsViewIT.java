package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import io.renown.identity.PersonService;
import io.renown.insight.FourMonths;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.ui.EmptyState;
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
            List<Anchor> links = window.find(Anchor.class).all().stream()
                    .filter(link ->
                            link.getHref().contains("/inbox?") && link.getText().matches("[0-9,]+"))
                    .toList();
            assertThat(links).hasSizeGreaterThan(10);
            for (Anchor link : links) {
                long shown = Long.parseLong(link.getText().replace(",", ""));
                assertThat(search.count(filter(link.getHref())))
                        .as(link.getHref())
                        .isEqualTo(shown);
            }
            assertThat(text(window)).contains("Rival tea", "Our own", "Both are blamed for");
        });
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

    /** As the inbox reads its address. */
    private static ReviewFilter filter(String href) {
        QueryParameters query = QueryParameters.fromString(href.substring(href.indexOf('?') + 1));
        ReviewFilter filter = ReviewFilter.parse(query.getSingleParameter("q").orElse(""));
        return query.getSingleParameter("brand")
                .map(brand ->
                        ReviewFilter.ALL.with(FilterField.BRAND, List.of(brand)).and(filter))
                .orElse(filter);
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
