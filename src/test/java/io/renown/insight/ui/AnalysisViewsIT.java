package io.renown.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.renown.insight.FourMonths;
import io.renown.order.OrderService;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.authenticity.SuspicionsOfTests;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.Visits;
import io.renown.tenancy.Actor;
import io.renown.ui.EmptyState;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class AnalysisViewsIT extends PortalIT {

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
    private SuspicionsOfTests suspicions;

    private LookAlike own;

    @BeforeEach
    void ownTenant() {
        if (made == null) {
            made = tenants.fresh("analysis-pages");
            made.run(() -> {
                orders.applyAll(FourMonths.orders(made.north().key()));
                ingest.ingest(made.northListing().id(), "test", FourMonths.reviews());
            });
            suspicions.estimate(made);
        }
        own = made;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analysis?" + JUNE,
                "analysis?brand=north&" + JUNE,
                "analysis?platform=google&language=en&" + JUNE,
                "analysis/trends?" + JUNE,
                "analysis/trends?measure=negative&" + JUNE,
                "analysis/trends?measure=stars&brand=north&" + JUNE,
                "analysis/trends?measure=aspect&aspect=packaging&" + JUNE,
                "analysis/trends?period=own&from=2026-01-01&to=2026-06-30",
                "analysis/complaints?" + JUNE,
                "analysis/causes?aspect=packaging&" + JUNE,
                "analysis/causes?aspect=logistics&" + JUNE,
                "analysis/trends?measure=negative&period=own&from=2026-03-01&to=2026-03-05",
                "analysis/complaints?brand=north&period=own&from=2026-06-18&to=2026-06-20",
                "analysis/rating?" + JUNE
            })
    void everyNumberIsWhatTheInboxShowsBehindIt(String page) {
        visit(
                own.owner(),
                page,
                window -> assertThat(PageNumbers.assertTrue(window, search)).isPositive());
    }

    @Test
    void aLimitedMemberSeesTheNumbersOfTheirBrandsAlone() {
        visit(own.limited(), "analysis?" + JUNE, window -> {
            assertThat(PageNumbers.assertTrue(window, search)).isPositive();
            long theirs = search.count(ReviewFilter.parse("aspect:any-"));
            assertThat(theirs).isLessThan(own.call(() -> search.count(ReviewFilter.parse("aspect:any-"))));
        });
    }

    @Test
    void howManyAreSuspectedIsALinkToTheseAndCalledAnEstimate() {
        visit(own.owner(), "analysis?" + JUNE, window -> {
            assertThat(PageNumbers.links(window))
                    .filteredOn(link -> PageNumbers.filter(link.getHref())
                            .find(FilterField.SUSPECTED)
                            .isPresent())
                    .hasSize(1);
            assertThat(window.find(AspectsView.class).single().getElement().getTextRecursively())
                    .contains("may not be genuine: an estimate, not proof");
        });
    }

    @Test
    void theWordsOfTheseReviewsLeadToThoseThatSayThem() {
        visit(own.owner(), "analysis?" + JUNE, window -> {
            List<Anchor> said = window.find(Paragraph.class)
                    .withClassName("ra-said")
                    .single()
                    .getChildren()
                    .filter(Anchor.class::isInstance)
                    .map(Anchor.class::cast)
                    .toList();
            assertThat(said).hasSizeBetween(1, 10);
            for (Anchor word : said) {
                ReviewFilter filter = PageNumbers.filter(word.getHref());
                assertThat(filter.words()).isEqualTo('"' + word.getText() + '"');
                assertThat(search.count(filter)).as(word.getText()).isGreaterThanOrEqualTo(3);
            }
        });
    }

    @Test
    void anAnomalySaysSinceWhenHowMuchAndWhatItsReviewsSay() {
        visit(own.owner(), "analysis/trends?measure=negative&" + JUNE, window -> {
            AnomalyCard card = window.find(AnomalyCard.class).all().getFirst();
            assertThat(card.getElement().getTextRecursively())
                    .contains("Jun 20, 2026 to Jun 22, 2026", "crushed", "The newest of them");
            assertThat(window.find(Anchor.class).withClassName("ra-anomaly-bad").all())
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void theRootOfAComplaintIsItsArticle() {
        visit(
                own.owner(),
                "analysis/causes?aspect=packaging&" + JUNE,
                window -> assertThat(window.find(com.vaadin.flow.component.html.Span.class)
                                .withClassName("rn-strong")
                                .all())
                        .extracting(com.vaadin.flow.component.html.Span::getText)
                        .containsAnyOf("TEA-9", "batch-7"));
    }

    @Test
    void theRootOfAComplaintIsItsCarrier() {
        visit(own.owner(), "analysis/causes?aspect=logistics&" + JUNE, window -> {
            assertThat(window.find(com.vaadin.flow.component.html.Span.class)
                            .withClassName("rn-strong")
                            .all())
                    .extracting(com.vaadin.flow.component.html.Span::getText)
                    .contains("Slow Post");
            assertThat(PageNumbers.links(window))
                    .anyMatch(link -> PageNumbers.filter(link.getHref())
                            .find(FilterField.CARRIER)
                            .isPresent());
        });
    }

    @Test
    void aPlanSaysHowManyFiveStarsAreMissing() {
        visit(
                own.owner(),
                "analysis/rating?goal=4.9&" + JUNE,
                window -> assertThat(window.find(RatingView.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("North shop", "with ratings like these it never gets there"));
    }

    @Test
    void fewReviewsAreSaidToBeTooFew() {
        visit(
                own.owner(),
                "analysis/trends?period=own&from=2026-03-01&to=2026-03-03",
                window -> assertThat(window.find(com.vaadin.flow.component.html.Div.class)
                                .withClassName("ra-few")
                                .all()
                                .getFirst()
                                .getElement()
                                .getTextRecursively())
                        .isEqualTo("6 reviews: too few for a trend."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis/complaints?", "analysis/causes?"})
    void reviewsWithoutAComplaintAreNotSaidToBeNone(String page) {
        visit(
                own.owner(),
                page + "period=own&from=2026-03-01&to=2026-03-01",
                window -> assertThat(window.find(EmptyState.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("complain", "Open the 2 reviews")
                        .doesNotContain("No reviews"));
    }

    @Test
    void anAspectThatNobodyComplainsAboutIsSaidToBeOne() {
        visit(
                own.owner(),
                "analysis/causes?aspect=battery&" + JUNE,
                window -> assertThat(window.find(CausesView.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("No review of this period complains about")
                        .doesNotContain("spread over"));
    }

    @Test
    void filtersThatLeaveNothingCanBeCleared() {
        visit(own.owner(), "analysis?platform=steam&language=en&" + JUNE, window -> {
            EmptyState empty = window.find(EmptyState.class).single();
            assertThat(empty.getElement().getTextRecursively()).contains("with these filters");
            assertThat(window.find(Anchor.class)
                            .withText("Clear the filters")
                            .single()
                            .getHref())
                    .contains("from=2026-06-01")
                    .doesNotContain("platform", "language");
        });
    }

    @Test
    void meanStarsWithoutARatingAreNotSaidToBeWithoutReviews() {
        visit(
                own.owner(),
                "analysis/trends?measure=stars&period=own&from=2019-01-01&to=2019-01-31",
                window -> assertThat(window.find(EmptyState.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("No ratings in this period"));
    }

    @Test
    void hoursOfFewReviewsSaySo() {
        visit(
                own.owner(),
                "analysis/trends?period=own&from=2026-03-01&to=2026-03-03",
                window -> assertThat(window.find(TrendsView.class)
                                .single()
                                .getElement()
                                .getTextRecursively())
                        .contains("6 reviews: too few to tell hours or days apart."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis", "analysis/trends", "analysis/complaints", "analysis/causes"})
    void daysWithoutAReviewSayWhatBelongsHere(String page) {
        visit(
                own.owner(),
                page + "?period=own&from=2019-01-01&to=2019-01-31",
                window -> assertThat(window.find(EmptyState.class).all()).hasSize(1));
    }

    private void visit(Actor actor, String page, Consumer<BrowserlessUIContext> check) {
        visits.as(actor, own, page, check);
    }
}
