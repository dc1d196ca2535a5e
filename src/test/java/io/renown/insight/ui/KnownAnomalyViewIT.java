package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.renown.insight.FourMonths;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.SavedViewDetails;
import io.renown.review.SavedViewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What left the band, said loudly until somebody says why. */
class KnownAnomalyViewIT extends PortalIT {

    private static final String TRENDS =
            "analysis/trends?measure=negative&period=own&from=2026-06-01&to=2026-06-30&brand=north";

    @Autowired
    private Visits visits;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private SavedViewService savedViews;

    private LookAlike own;

    @BeforeEach
    void ownReviews() {
        own = tenants.freshEachTime("known-views");
        own.run(() -> ingest.ingest(own.northListing().id(), "test", FourMonths.reviews()));
    }

    @Test
    void markedAsKnownItMovesToAQuietListWithItsReasonAndComesBackByUndo() {
        visits.asOwner(own, TRENDS, window -> {
            int cards = window.find(AnomalyCard.class).all().size();
            assertThat(cards).isPositive();

            mark(window, "A faulty batch of boxes");

            assertThat(window.find(AnomalyCard.class).all()).hasSize(cards - 1);
            assertThat(known(window)).contains("Jun 20, 2026 to Jun 22, 2026", "A faulty batch of boxes");
            assertThat(points(window, "ra-anomaly-known")).isEqualTo(3);

            button(window, "Undo").click();
            assertThat(window.find(AnomalyCard.class).all()).hasSize(cards);
            assertThat(window.find(Div.class).withClassName("ra-known").all()).isEmpty();
            assertThat(points(window, "ra-anomaly-bad")).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void whatWasTakenBackComesBackWithItsReasonByUndo() {
        visits.asOwner(own, TRENDS, window -> {
            mark(window, "A faulty batch of boxes");
            button(window, "No longer known").click();
            assertThat(window.find(Div.class).withClassName("ra-known").all()).isEmpty();

            window.find(Button.class).withText("Undo").all().getLast().click();
            assertThat(known(window)).contains("A faulty batch of boxes");
        });
    }

    @Test
    void whoMayOnlyReadSeesTheReasonAndMarksNothing() {
        visits.asOwner(own, TRENDS, window -> mark(window, "A faulty batch of boxes"));
        Actor viewer = new Actor(
                "viewer",
                own.ownerId(),
                Role.CLIENT_VIEWER.permissions(),
                BrandScope.of(java.util.List.of(own.north().id(), own.inner().id())));

        visits.as(viewer, own, TRENDS, window -> {
            assertThat(known(window)).contains("A faulty batch of boxes");
            assertThat(window.find(Button.class).all())
                    .extracting(Button::getText)
                    .contains("Save as a view", "Copy link")
                    .doesNotContain("Mark as known", "No longer known");
        });
    }

    @Test
    void itsReviewsAreKeptAsAView() {
        visits.asOwner(own, TRENDS, window -> {
            window.find(Button.class)
                    .withText("Save as a view")
                    .all()
                    .getFirst()
                    .click();
            assertThat(window.find(TextField.class).all().getLast().getValue()).contains("Jun 20, 2026");
            button(window, "Save view").click();
        });

        SavedViewDetails view = own.call(savedViews::list).getFirst();
        long shown = own.call(() -> search.count(ReviewFilter.parse(view.query())));
        assertThat(view.query()).contains("brand:north", "sentiment:negative", "since:2026-06-20", "until:2026-06-22");
        assertThat(shown).isGreaterThanOrEqualTo(36);
    }

    private static void mark(BrowserlessUIContext window, String reason) {
        window.find(Button.class).withText("Mark as known").all().getFirst().click();
        window.find(TextArea.class).single().setValue(reason);
        window.find(Button.class).withText("Mark as known").all().getLast().click();
    }

    private static String known(BrowserlessUIContext window) {
        return window.find(Div.class)
                .withClassName("ra-known")
                .single()
                .getElement()
                .getTextRecursively();
    }

    private static int points(BrowserlessUIContext window, String kind) {
        return window.find(Anchor.class).withClassName(kind).all().size();
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).withText(text).single();
    }
}
