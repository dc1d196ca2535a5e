package io.renown.sync;

import static io.renown.support.StumblingAnalyzer.STONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.ListingReviews;
import io.renown.review.ReviewIngest;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgerViewsIT extends PortalIT {

    @Autowired
    private Visits visits;

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private SyncSql syncs;

    @Autowired
    private SyncService service;

    @Autowired
    private Clock clock;

    private LookAlike tenant;
    private long listing;
    private String ref;

    @BeforeEach
    void connectListing() {
        tenant = tenants.a();
        ref = "ledger-" + Tsid.format(Tsid.next());
        listing = tenant.call(() -> listings.create(
                        new NewListing(tenant.north().id(), ref, "google", ref, "Ledger Tea House", null, null))
                .id());
        tenant.run(() -> {
            syncs.begin(listing, Tsid.next(), "google", Duration.ofMinutes(2), null, clock.instant());
            syncs.count(listing, new ListingReviews.Counts(1234, 7, 21, null, null), clock.instant());
        });
    }

    @Test
    void leadsFromEachNumberToTheReviewsBehindIt() {
        visit(tenant.owner(), "platforms/listings/" + ref, window -> {
            assertThat(window.find(H1.class).single().getText()).isEqualTo("Ledger Tea House");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .anyMatch(href -> href.contains("listing%3A" + ref) && href.contains("removed%3Ayes"))
                    .anyMatch(href -> href.contains("listing%3A" + ref) && href.contains("edited%3Ayes"));
        });
    }

    @Test
    void tellsOfReviewsWithoutAnalysis() {
        visit(
                tenant.owner(),
                "platforms/listings/" + ref,
                window -> assertThat(window.find(H2.class).all())
                        .extracting(H2::getText)
                        .doesNotContain("Reviews without analysis"));

        tenant.run(() -> ingest.ingest(listing, "test", List.of(RawReviews.of("stone", 1, STONE, null))));

        visit(
                tenant.owner(),
                "platforms/listings/" + ref,
                window -> assertThat(window.find(H2.class).all())
                        .extracting(H2::getText)
                        .contains("Reviews without analysis"));
    }

    @Test
    void pausesAndTakesItBack() {
        visit(tenant.owner(), "platforms/listings/" + ref, window -> {
            button(window, "Pause").click();
            assertThat(tenant.call(() -> service.get(listing).state())).isEqualTo(ListingLedger.State.PAUSED);

            button(window, "Resume").click();
            assertThat(tenant.call(() -> service.get(listing).state())).isEqualTo(ListingLedger.State.WAITING);
        });
    }

    @Test
    void whoMayNotManageAccountsReadsAlone() {
        visit(
                tenant.limited(),
                "platforms/listings/" + ref,
                window -> assertThat(window.find(Button.class).all())
                        .noneMatch(button -> "Pause".equals(button.getText())));
    }

    @Test
    void listsAllListingsThatTheMemberMaySee() {
        visit(
                tenant.owner(),
                "platforms/completeness",
                window -> assertThat(window.find(H1.class).single().getText()).isEqualTo("Completeness"));
        assertThat(tenant.call(service::list)).anyMatch(line -> line.listing().id() == listing);
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return Objects.requireNonNull(window.find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElse(null));
    }

    private void visit(Actor actor, String path, Consumer<BrowserlessUIContext> check) {
        visits.as(actor, tenant, path, check);
    }
}
