package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import io.renown.platform.ListingService;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.Visits;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnalysisCardIT extends PortalIT {

    private static final Instant DAY = Instant.parse("2026-05-05T10:00:00Z");

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ListingService listings;

    @Autowired
    private Visits visits;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("analysis-card");
    }

    @Test
    void eachKeywordLeadsToTheReviewsThatSayIt() {
        long id = ingested("k-1", 2, "The gasket tore, and a new gasket costs more than the kettle.");
        see(id, window -> {
            List<Anchor> keywords =
                    window.find(Anchor.class).withClassName("keyword").all();
            assertThat(keywords)
                    .hasSizeBetween(1, 5)
                    .extracting(Anchor::getText)
                    .contains("gasket");
            keywords.forEach(keyword -> assertThat(search.ids(InboxNavigation.filterOf(keyword.getHref()), 50))
                    .as(keyword.getText())
                    .contains(id));
        });
    }

    @Test
    void keywordsOfACompetitorsReviewAreLookedForAmongCompetitors() {
        long id = ingested("k-2", 2, "The gasket tore again.");
        own.run(() -> listings.turn(own.northListing().id(), true));
        see(
                id,
                window -> assertThat(window.find(Anchor.class)
                                .withClassName("keyword")
                                .all())
                        .isNotEmpty()
                        .allSatisfy(keyword -> assertThat(InboxNavigation.filterOf(keyword.getHref())
                                        .find(FilterField.COMPETITORS))
                                .isPresent()));
    }

    @Test
    void saysWhereASentimentIsNotMeasured() {
        see(
                ingested("b-1", 1, "Der Tee ist schrecklich und die Lieferung kam viel zu spät an."),
                window -> assertThat(card(window))
                        .contains("Estimated from word lists; not measured for German", "Language" + "German"));
        see(
                ingested("b-2", 5, "Lovely tea, quick delivery and a very nice cup."),
                window -> assertThat(card(window)).doesNotContain("stimated from"));
    }

    @Test
    void saysADoubtfulLanguageWithDoubt() {
        see(ingested("l-1", 5, "Perfekt"), window -> assertThat(card(window)).contains("Probably German"));
        see(
                ingested("l-2", 5, "This kettle boils the water quickly and looks good on the table."),
                window -> assertThat(card(window)).contains("English").doesNotContain("Probably"));
        see(ingested("l-3", 5, "很好吃"), window -> assertThat(card(window)).doesNotContain("Probably"));
    }

    @Test
    void saysThatWordsAndStarsDisagree() {
        long id = ingested("s-1", 5, "Terrible. It broke on the first day, and the service was rude and useless.");
        see(id, window -> assertThat(card(window)).contains("The words sound negative, the stars say 5"));
        see(
                ingested("s-2", 1, "Awful. It broke on the first day, and the service was rude and useless."),
                window -> assertThat(card(window)).doesNotContain("The words sound"));
    }

    private String card(BrowserlessUIContext window) {
        return window.find(AnalysisCard.class).single().getElement().getTextRecursively();
    }

    private void see(long id, Consumer<BrowserlessUIContext> look) {
        visits.asOwner(own, "inbox?id=" + Tsid.format(id), look);
    }

    private long ingested(String id, int stars, String text) {
        RawReview raw = RawReviews.of(id, stars, text, DAY);
        own.run(() -> ingest.ingest(own.northListing().id(), "test", List.of(raw)));
        return own.call(() -> search.ids(ReviewFilter.ALL, 200).stream()
                .filter(found -> reviews.get(found).platformReviewId().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
