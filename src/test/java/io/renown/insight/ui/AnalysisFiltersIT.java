package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import io.renown.insight.FourMonths;
import io.renown.order.NewOrder;
import io.renown.order.OrderService;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.ui.EmptyState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of analysis by field, market, article, batch and carrier: what it counts is what the inbox shows. */
class AnalysisFiltersIT extends PortalIT {

    private static final String JUNE = "period=own&from=2026-06-01&to=2026-06-30";

    private static @Nullable LookAlike made;

    @Autowired
    private Visits visits;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private OrderService orders;

    @Autowired
    private ListingService listings;

    private LookAlike own;

    @BeforeEach
    void ownTenant() {
        if (made == null) {
            made = tenants.fresh("analysis-filters");
            made.run(() -> {
                orders.applyAll(FourMonths.orders(made.north().key()));
                orders.applyAll(ordersOfTheSouth(made.south().key()));
                ingest.ingest(made.northListing().id(), "test", FourMonths.reviews());
                ingest.ingest(made.southListing().id(), "test", ofTheSouth());
            });
        }
        own = made;
    }

    /** Four customers, who bought three times each. */
    private static List<NewOrder> ordersOfTheSouth(String brand) {
        return IntStream.range(0, 12)
                .mapToObj(number -> new NewOrder(
                        "south-" + number,
                        brand,
                        null,
                        "customer" + number % 4 + "@customer.example",
                        null,
                        Instant.parse("2026-05-01T08:00:00Z").plus(Duration.ofDays(number)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
    }

    private static List<RawReview> ofTheSouth() {
        return IntStream.range(0, 12).mapToObj(AnalysisFiltersIT::ofTheSouth).toList();
    }

    private static RawReview ofTheSouth(int number) {
        return new RawReview(
                "south-more-" + number,
                "customer " + number,
                new Rating(BigDecimal.TWO, 5),
                "",
                "The packaging was crushed, very bad packaging. Number " + number,
                "en",
                Instant.parse("2026-06-21T08:00:00Z"),
                null,
                "south-" + number,
                "SCONE-1",
                "batch-8",
                "GB",
                null,
                null,
                null,
                null,
                null);
    }

    private static Stream<String> pages() {
        return Stream.of(
                        "field=public-square",
                        "country=GB",
                        "country=cn&sku=TEA-9",
                        "sku=TEA-2",
                        "variant=batch-7",
                        "carrier=Slow+Post&brand=north",
                        "customer=unknown",
                        "customer=returning&country=GB",
                        "country=CN&sku=TEA-2&carrier=Swift+Parcels")
                .flatMap(chosen -> Stream.of(
                                "analysis",
                                "analysis/trends",
                                "analysis/complaints",
                                "analysis/causes",
                                "analysis/rating",
                                "analysis/competitors")
                        .map(page -> page + "?" + JUNE + "&" + chosen));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNumberIsWhatTheInboxShowsBehindIt(String page) {
        visit(own.owner(), page, window -> {
            PageNumbers.assertTrue(window, search);
            assertThat(window.find(Anchor.class).all())
                    .filteredOn(link -> link.getHref().contains("/inbox?q"))
                    .allSatisfy(link -> assertThat(
                                    PageNumbers.filter(link.getHref()).clauses())
                            .anyMatch(clause -> AnalysisAddress.MORE.contains(clause.field())));
        });
    }

    @ParameterizedTest
    @CsvSource({"sku=TEA-9,sku:TEA-9", "country=GB,country:GB", "field=public-square,field:public-square"})
    void theHoursOfTheWeekAreThoseOfTheChosenReviews(String chosen, String filter) {
        visit(own.owner(), "analysis/trends?" + JUNE + "&" + chosen, window -> {
            long cells = window.find(ReviewsLink.class).withClassName("ra-heat-link").all().stream()
                    .mapToLong(ReviewsLink::reviews)
                    .sum();
            assertThat(cells)
                    .isPositive()
                    .isEqualTo(search.count(ReviewFilter.parse(filter + " since:2026-06-01 until:2026-06-30")));
        });
    }

    @Test
    void whatIsChosenStandsBesideMoreAndIsTakenOffOneByOne() {
        visit(own.owner(), "analysis/trends?" + JUNE + "&sku=TEA-9&country=CN", window -> {
            assertThat(opener(window).getText()).isEqualTo("More filters · 2");
            assertThat(chips(window)).containsExactly("Country: China", "SKU: TEA-9");
            remover(window, "SKU: TEA-9").click();
            window.roundTrip();
            assertThat(chips(window)).containsExactly("Country: China");
            assertThat(window.getUI().getActiveViewLocation().getPathWithQueryParameters())
                    .contains("country=CN")
                    .doesNotContain("sku=");
        });
    }

    @Test
    void theValuesOfferedAreThoseOfTheReviewsInView() {
        assertThat(offered(own.owner(), "SKU")).contains("TEA-9", "SCONE-1");
        assertThat(offered(own.owner(), "Carrier")).containsExactlyInAnyOrder("Slow Post", "Swift Parcels");
        assertThat(offered(own.limited(), "SKU")).contains("TEA-9").doesNotContain("SCONE-1");
        assertThat(offered(own.limited(), "Country")).containsExactly("CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku=SCONE-1", "country=GB", "variant=batch-8"})
    void aLimitedMemberFindsNothingOfOtherBrands(String chosen) {
        visit(
                own.owner(),
                "analysis?" + JUNE + "&" + chosen,
                window -> assertThat(PageNumbers.assertTrue(window, search)).isPositive());
        visit(own.limited(), "analysis?" + JUNE + "&" + chosen, AnalysisFiltersIT::assertEmpty);
    }

    @Test
    void anotherTenantsArticleIsNothingHere() {
        LookAlike other = tenants.a();
        visit(other.owner(), other, "analysis?" + JUNE + "&sku=TEA-9", AnalysisFiltersIT::assertEmpty);
        visit(
                other.owner(),
                other,
                "analysis?" + JUNE,
                window -> assertThat(offered(window, "SKU")).doesNotContain("TEA-9", "SCONE-1"));
    }

    private static void assertEmpty(BrowserlessUIContext window) {
        assertThat(window.find(EmptyState.class).all()).hasSize(1);
        assertThat(PageNumbers.links(window)).isEmpty();
    }

    @Test
    void reviewsOfNewAndOfReturningCustomersAreCountedApart() {
        String june = " since:2026-06-01 until:2026-06-30";
        assertThat(own.call(() -> search.count(ReviewFilter.parse("customer:new" + june))))
                .isEqualTo(4);
        visit(own.owner(), "analysis/trends?customer=returning&" + JUNE, window -> {
            assertThat(chips(window)).containsExactly("Customer: Returning");
            assertThat(window.find(Paragraph.class)
                            .withClassName("ra-note")
                            .single()
                            .getText())
                    .contains("orders are held since May 1, 2026");
            assertThat(window.find(ReviewsLink.class).withClassName("ra-heat-link").all().stream()
                            .mapToLong(ReviewsLink::reviews)
                            .sum())
                    .isEqualTo(8);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "brand,reviews", "brand,negative", "listing,stars", "platform,reviews", "field,negative", "country,stars",
        "language,reviews", "sku,negative", "variant,reviews", "carrier,aspect", "customer,negative", "customer,stars"
    })
    void aTrendIsComparedByWhatTheInboxFinds(String by, String measure) {
        visit(own.owner(), "analysis/trends?by=" + by + "&measure=" + measure + "&" + JUNE, window -> {
            PageNumbers.assertTrue(window, search);
            List<Anchor> rows = counts(window);
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(PageNumbers.filter(link.getHref())
                                    .find(FilterField.find(by).orElseThrow()))
                            .isPresent());
        });
    }

    @Test
    void brandsAreComparedWithThoseBelowThemAndWithinTheOneInView() {
        own.run(() -> ingest.ingest(
                listings.apply(new NewListing(
                                own.inner().id(), "inner-file", "file", "inner-file", "Inner", null, null))
                        .id(),
                "test",
                FourMonths.reviews().stream()
                        .filter(review -> review.orderNumber() == null && isOfJune(review))
                        .limit(1)
                        .toList()));
        visit(own.owner(), "analysis/trends?by=brand&" + JUNE, window -> {
            PageNumbers.assertTrue(window, search);
            assertThat(names(window)).containsExactlyInAnyOrder("North Tea", "South Tea", "Inner North");
        });
        visit(own.owner(), "analysis/trends?by=brand&brand=north&" + JUNE, window -> {
            PageNumbers.assertTrue(window, search);
            assertThat(names(window)).containsExactly("Inner North");
        });
        visit(own.limited(), "analysis/trends?by=brand&" + JUNE, window -> {
            PageNumbers.assertTrue(window, search);
            assertThat(names(window)).containsExactlyInAnyOrder("North Tea", "Inner North");
        });
    }

    @Test
    void aRowOfTheComparisonLeadsToItsTrend() {
        visit(
                own.owner(),
                "analysis/trends?by=sku&measure=negative&country=CN&" + JUNE,
                window -> assertThat(window.find(TrendPartsTable.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("TEA-9", "By SKU"));
        visit(
                own.owner(),
                "analysis/trends?by=sku&measure=negative&country=CN&" + JUNE,
                window -> assertThat(window.find(Anchor.class).all())
                        .anySatisfy(link -> assertThat(link.getHref())
                                .contains("analysis/trends?", "country=CN", "sku=TEA-9", "measure=negative")
                                .doesNotContain("by=")));
    }

    private static boolean isOfJune(RawReview review) {
        return review.createdAt() != null && review.createdAt().toString().startsWith("2026-06-1");
    }

    private static List<Anchor> counts(BrowserlessUIContext window) {
        return window.find(NativeTableCell.class).withClassName("ra-col-reviews").all().stream()
                .map(cell -> (Anchor) cell.getChildren().findFirst().orElseThrow())
                .toList();
    }

    private static List<String> names(BrowserlessUIContext window) {
        return window.find(Anchor.class).all().stream()
                .filter(link -> link.getParent().orElseThrow() instanceof NativeTableHeaderCell)
                .filter(link -> link.getHref().contains("analysis/trends?"))
                .map(Anchor::getText)
                .toList();
    }

    @Test
    void aCauseLeadsToItsTrend() {
        visit(
                own.owner(),
                "analysis/causes?aspect=packaging&" + JUNE,
                window -> assertThat(window.find(Anchor.class).all())
                        .filteredOn(link -> link.getText().equals("See the trend"))
                        .extracting(Anchor::getHref)
                        .anySatisfy(href -> assertThat(href)
                                .contains("analysis/trends?", "from=2026-06-01", "sku=TEA-9", "measure=aspect&")
                                .contains("aspect=packaging")));
    }

    @Test
    void anArticleOfTheMapLeadsToItsTrend() {
        visit(
                own.owner(),
                "analysis/complaints?country=CN&" + JUNE,
                window -> assertThat(window.find(Anchor.class)
                                .withClassName("ra-to-trend")
                                .all())
                        .extracting(Anchor::getHref)
                        .anySatisfy(href -> assertThat(href)
                                .contains("analysis/trends?", "country=CN", "sku=TEA-9", "measure=negative")));
    }

    @Test
    void anAnomalyNamesTheArticleItComesFrom() {
        visit(
                own.owner(),
                "analysis/trends?measure=negative&brand=north&" + JUNE,
                window -> assertThat(window.find(AnomalyCard.class)
                                .all()
                                .getFirst()
                                .getElement()
                                .getTextRecursively())
                        .contains("SKU: TEA-9"));
    }

    private List<String> offered(Actor actor, String label) {
        List<String> offered = new java.util.ArrayList<>();
        visit(actor, "analysis?" + JUNE, window -> offered.addAll(offered(window, label)));
        return offered;
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(BrowserlessUIContext window, String label) {
        opener(window).click();
        return window.find(ComboBox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .flatMap(box -> ((ComboBox<String>) box).getListDataView().getItems())
                .toList();
    }

    private static Button opener(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("More filters"))
                .findFirst()
                .orElseThrow();
    }

    private static Button remover(BrowserlessUIContext window, String clause) {
        return window.find(Button.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").contains(clause))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> chips(BrowserlessUIContext window) {
        return window.find(Div.class).withClassName("ra-chip").all().stream()
                .map(chip -> chip.getElement().getTextRecursively())
                .toList();
    }

    private void visit(Actor actor, String page, Consumer<BrowserlessUIContext> check) {
        visit(actor, own, page, check);
    }

    private void visit(Actor actor, LookAlike tenant, String page, Consumer<BrowserlessUIContext> check) {
        visits.as(actor, tenant, page, check);
    }
}
