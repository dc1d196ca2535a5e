package io.renown.deeppass;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import io.renown.deeppass.Similar.Found;
import io.renown.deeppass.Similar.State;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewSearch;
import io.renown.review.analysis.Sentiment;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.Visits;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With the models that the portal ships. */
class MeaningIT extends PortalIT {

    private static final String LATE = "It took forever until my order finally arrived.";

    @Autowired
    private DeepShift shift;

    @Autowired
    private DeepPassService service;

    @Autowired
    private SimilarReviews similar;

    @Autowired
    private MeaningSearch meaning;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReadingIndex index;

    @Autowired
    private ReadingRepository readings;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private Visits visits;

    private LookAlike own;

    @BeforeEach
    void readSomeReviews() {
        own = tenants.freshEachTime("meaning");
        own.run(() -> ingest.ingest(
                own.southListing().id(),
                "test",
                List.of(
                        RawReviews.of("late", 1, LATE, Instant.parse("2026-06-20T00:00:00Z")),
                        RawReviews.of("late-too", 1, LATE, Instant.parse("2026-06-21T00:00:00Z")))));
        own.run(() -> {
            service.set(DeepPassState.ON);
            shift.work(() -> false);
        });
    }

    @Test
    void findsWhatWasSaidAlikeNearestFirst() {
        Similar found = own.call(() -> similar.find(first("language:en \"musty and\" listing:north-shop")));

        assertThat(found.state()).isEqualTo(State.KNOWN);
        assertThat(found.found()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(text(found.found().getFirst())).contains("smells musty");
        assertThat(found.found()).isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
    }

    @Test
    void ofThoseThatSayTheSameAllAreFound() {
        Similar found = own.call(() -> similar.find(first("\"took forever\" until:2026-06-20")));

        assertThat(found.found().getFirst().similarity()).isGreaterThan(0.999);
        assertThat(text(found.found().getFirst())).isEqualTo(LATE);
        assertThat(own.<Long>call(readings::count)).as("both are kept").isEqualTo(34);
    }

    @Test
    void whoCorrectsAReviewIsOfferedThoseThatSayMuchTheSame() {
        long review = own.call(() -> first("language:en \"musty and\" listing:north-shop"));
        int alike = own.call(() -> similar.find(review)).found().size();

        visits.asOwner(own, "inbox?id=" + Tsid.format(review), window -> {
            button(window, "Correct").click();
            choose(window, Sentiment.NEUTRAL);
            button(window, "Save").click();
            button(window, alike + " similar reviews").click();

            TabSheet tabs = window.find(TabSheet.class).single();
            assertThat(tabs.getSelectedTab().getLabel()).isEqualTo("Similar");
        });
    }

    @SuppressWarnings("unchecked") // the one group of the dialog holds sentiments
    private static void choose(BrowserlessUIContext window, Sentiment sentiment) {
        window.find(RadioButtonGroup.class).single().setValue(sentiment);
    }

    private static Button button(BrowserlessUIContext window, String words) {
        return window.find(Button.class).withText(words).single();
    }

    @Test
    void aMemberFindsReviewsOfTheirBrandsAlone() {
        long seen = own.call(() -> first("language:en \"musty and\" listing:north-shop"));
        List<Found> found = TenantContext.callAs(
                own.id(), own.limited(), () -> similar.find(seen).found());

        assertThat(found)
                .isNotEmpty()
                .allMatch(one -> one.review().listingId() == own.northListing().id());
        assertThat(TenantContext.callAs(
                        own.id(),
                        own.limited(),
                        () -> meaning.find(ReviewFilter.parse("late delivery")).found()))
                .isNotEmpty()
                .allMatch(one -> one.review().listingId() == own.northListing().id());
    }

    @Test
    void saysWhyNothingIsKnown() {
        assertThat(own.call(() -> similar.find(first("language:de"))).state()).isEqualTo(State.NOT_COVERED);
        own.run(() -> ingest.ingest(
                own.northListing().id(), "test", List.of(RawReviews.of("unread", 5, "Just in.", Instant.EPOCH))));
        assertThat(own.call(() -> similar.find(first("\"just in\""))).state()).isEqualTo(State.NOT_READ);
        assertThat(own.call(() -> meaning.find(ReviewFilter.parse("доставка очень долго шла")))
                        .state())
                .isEqualTo(Meant.State.NOT_COVERED);
        assertThat(own.call(() -> meaning.find(ReviewFilter.ALL)).state()).isEqualTo(Meant.State.NOTHING_ASKED);
    }

    @Test
    void findsOtherWordsOfTheSameLanguageAndOffersTheFilterForTheOthers() {
        Meant english = own.call(() -> meaning.find(ReviewFilter.parse("late delivery")));
        assertThat(english.found().stream().limit(10).map(MeaningIT::text)).anyMatch(LATE::equals);
        assertThat(english.found()).allMatch(one -> one.review().language().equals("en"));

        Meant chinese = own.call(() -> meaning.find(ReviewFilter.parse("快递太慢了，等了很久")));
        assertThat(text(chinese.found().getFirst())).contains("快递很慢");

        assertThat(english.understood()).anySatisfy(filter -> {
            assertThat(filter.syntax()).isEqualTo("aspect:logistics-");
            assertThat(own.<Long>call(() -> search.count(filter.and(ReviewFilter.parse("language:zh")))))
                    .isPositive();
        });
    }

    @Test
    void otherConditionsHoldAsInAnyList() {
        List<Found> found = own.call(() -> meaning.find(ReviewFilter.parse("late delivery listing:north-shop rating:1"))
                .found());

        assertThat(found)
                .isNotEmpty()
                .allMatch(one -> one.review().stars() == 1
                        && one.review().listingId() == own.northListing().id());
    }

    @Test
    void anIndexThatLostItsVectorsIsFilledAgain() {
        long review = own.call(() -> first("language:en \"musty and\" listing:north-shop"));
        Search.mapping(entities)
                .scope(ReviewReading.class)
                .workspace((Object) own.id())
                .purge();
        Search.mapping(entities)
                .scope(ReviewReading.class)
                .workspace((Object) own.id())
                .refresh();
        assertThat(own.call(() -> similar.find(review)).found()).isEmpty();

        index.makeTrue();

        assertThat(own.call(() -> similar.find(review)).found()).isNotEmpty();
    }

    private long first(String filter) {
        return search.ids(ReviewFilter.parse(filter), 1).getFirst();
    }

    private static String text(Found found) {
        return found.review().snippet().stream()
                .map(ReviewListItem.Passage::text)
                .collect(Collectors.joining());
    }
}
