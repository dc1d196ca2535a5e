package io.renown.topic.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.QueryParameters;
import io.renown.identity.PersonService;
import io.renown.insight.ui.PageNumbers;
import io.renown.review.ReviewSearch;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.topic.TopicsOfTests;
import io.renown.ui.EmptyState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;

class TopicsViewIT extends PortalIT {

    private static final String JUNE = "period=own&from=2026-06-09&to=2026-06-15";
    private static final Instant FIRST = Instant.parse("2026-06-10T00:00:00Z");

    private static @Nullable LookAlike made;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PersonService people;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private TopicsOfTests topics;

    private LookAlike own;

    @BeforeEach
    void ownTenant() {
        if (made == null) {
            made = tenants.fresh("topic-pages");
            topics.say(made, "Crates", "arrived crushed and late", 1, 24, FIRST);
            topics.say(made, "Baristas", "friendly and helpful", 5, 24, FIRST.plusSeconds(60));
            topics.say(made, "Espresso", "of tea lovely", 4, 20, FIRST.plus(Duration.ofDays(1)));
            topics.read(made, "Crates", "Baristas", "Espresso");
            topics.findAll();
        }
        own = made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis/topics?" + JUNE, "analysis/topics?platform=jd&language=en&" + JUNE})
    void everyNumberIsWhatTheInboxShowsBehindIt(String page) {
        visit(
                own.owner(),
                page,
                window -> assertThat(PageNumbers.assertTrue(window, search)).isGreaterThanOrEqualTo(11));
    }

    @Test
    void sharesAmongFewReviewsSaySo() {
        visit(
                own.owner(),
                "analysis/topics?period=own&from=2026-06-12&to=2026-06-12",
                window -> assertThat(window.find(NativeTableCell.class)
                                .withClassName("ra-col-share")
                                .all())
                        .isNotEmpty()
                        .allSatisfy(cell -> assertThat(cell.getElement().getTextRecursively())
                                .endsWith("too few")));
    }

    @Test
    void sayWhatTheyAreAboutAndShowAPassage() {
        visit(own.owner(), "analysis/topics?" + JUNE, window -> {
            String words = window.find(TopicsView.class).single().getElement().getTextRecursively();
            assertThat(words).contains("crushed", "friendly", "too few", "arrived crushed and late, visit");
            assertThat(window.find(MenuBar.class).all()).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void aMemberOfSomeBrandsReadsThemAndChangesNone() {
        visit(own.limited(), "analysis/topics?" + JUNE, window -> {
            TopicTable table = window.find(TopicTable.class).single();
            assertThat(table.getElement().getTextRecursively()).contains("crushed");
            assertThat(window.find(MenuBar.class).all().stream()
                            .filter(menu -> menu.getParent().isPresent()
                                    && menu.getElement().getParent().getTag().equals("td")))
                    .isEmpty();
        });
    }

    @Test
    void withoutAnyTheySayWhatToDo() {
        LookAlike none = tenants.fresh("topic-pages-none");
        own = none;
        visit(
                none.owner(),
                "analysis/topics?" + JUNE.replace("2026-06-09", "2025-06-20"),
                window -> assertThat(window.find(EmptyState.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("Topics need the deep pass"));
    }

    private void visit(Actor actor, String page, Consumer<BrowserlessUIContext> check) {
        UserDetails person = people.loadUserByUsername(own.ownerEmail());
        int mark = page.indexOf('?');
        TenantContext.runAs(own.id(), actor, () -> {
            try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                    BrowserlessUserContext user = application.newUser(
                            UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
                    BrowserlessUIContext window = user.newWindow()) {
                window.getUI()
                        .navigate(
                                "t/" + own.slug() + "/" + page.substring(0, mark),
                                QueryParameters.fromString(page.substring(mark + 1)));
                window.roundTrip();
                check.accept(window);
            }
        });
    }
}
