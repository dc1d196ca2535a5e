package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.deeppass.MeaningSearch;
import io.renown.deeppass.SimilarReviews;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.reply.ReplyService;
import io.renown.review.BrandFigureService;
import io.renown.review.BrandFigures;
import io.renown.review.BrandOverview;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.ReviewStats;
import io.renown.review.WorkState;
import io.renown.review.authenticity.AuthenticityService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A competitor's reviews are held, and count nowhere but where they are asked for. */
@OnEachEngine
class CompetitorsIT extends PortalIT {

    private static final ReviewFilter ONLY = ReviewFilter.parse("competitors:only");

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewStats stats;

    @Autowired
    private ReviewBreakdown breakdown;

    @Autowired
    private BrandFigureService figures;

    @Autowired
    private AuthenticityService authenticity;

    @Autowired
    private MeaningSearch meaning;

    @Autowired
    private SimilarReviews similar;

    @Autowired
    private AspectBoardService aspects;

    @Autowired
    private TrendService trends;

    @Autowired
    private AnomalyService anomalies;

    @Autowired
    private ComplaintMapService complaints;

    @Autowired
    private RootCauseService causes;

    @Autowired
    private RatingPlanService plans;

    @Autowired
    private CompetitorBoardService boards;

    @Autowired
    private ReplyService replies;

    @Autowired
    private Clock clock;

    private LookAlike own;
    private ListingDetails rival;
    private long held;

    @BeforeEach
    void tenantWithOwnReviews() {
        own = tenants.freshEachTime("competitors");
        own.run(() -> ingest.ingest(own.northListing().id(), "test", reviews("own", 24)));
        rival = own.call(() -> listings.create(
                new NewListing(own.north().id(), "rival", "steam", "12345", "Rival tea", null, null, true)));
        held = count("");
    }

    /** Of the last days, the same words by the same people each time: what could be taken for another would be. */
    private List<RawReview> reviews(String prefix, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> new RawReview(
                        prefix + "-" + i,
                        "customer " + i % 5,
                        new Rating(BigDecimal.valueOf(1 + i % 5), 5),
                        "",
                        i % 2 == 0
                                ? "The packaging was crushed and the tea tasted musty, very bad packaging indeed. " + i
                                : "Great taste, friendly staff and a fair price, we come again and again. " + i,
                        "en",
                        clock.instant().minus(i % 6L, ChronoUnit.DAYS).minusSeconds(600),
                        null,
                        null,
                        "TEA-1",
                        null,
                        "CN",
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    private void theRivalIsReviewed() {
        own.run(() -> ingest.ingest(rival.id(), "test", reviews("rival", 40)));
    }

    /** All that is counted, listed or found without being asked for competitors. */
    private Map<String, String> everyFigure() {
        return own.call(() -> {
            Map<String, String> all = new LinkedHashMap<>();
            LocalDate to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
            LocalDate from = to.minusDays(20);
            ReviewFilter any = ReviewFilter.ALL;
            long review = search.ids(any, 1).getFirst();
            ReviewPage page = search.search(new ReviewQuery(
                    any,
                    ReviewSort.NEWEST,
                    0,
                    200,
                    null,
                    EnumSet.of(
                            FilterField.RATING,
                            FilterField.PLATFORM,
                            FilterField.BRAND,
                            FilterField.LISTING,
                            FilterField.ASPECT,
                            FilterField.RISK,
                            FilterField.REPLY,
                            FilterField.STATE)));
            all.put("page", page.total() + " " + page.items().size() + " " + new java.util.TreeMap<>(page.facets()));
            for (String view :
                    List.of("", "reply:none state:open", "risk:candidate state:open", "removed:yes", "tea")) {
                ReviewFilter filter = ReviewFilter.parse(view);
                all.put("count " + view, search.count(filter) + " " + search.recentCount(List.of(filter)));
            }
            all.put("ids", "" + search.ids(any, 1000).size());
            all.put("summary", stats.summary(any).toString());
            all.put(
                    "series",
                    stats.timeseries(any, ReviewStats.Interval.DAY, from, to).toString());
            all.put("hours", stats.weekHours(any, from, to).toString());
            all.put(
                    "breakdown",
                    sorted(breakdown
                            .of(List.of(any), EnumSet.allOf(ReviewBreakdown.Dimension.class))
                            .getFirst()));
            all.put("home", home());
            all.put("listings", new java.util.TreeMap<>(listings.countByBrand()).toString());
            all.put("authenticity", authenticity.report(review).toString());
            all.put("meaning", meaning.find(ReviewFilter.parse("musty tea")).toString());
            all.put("similar", similar.find(review).toString());
            all.put("aspects", aspects.board(any, from, to).toString());
            for (Measure measure : Measure.values()) {
                all.put(
                        "trend " + measure,
                        trends.trend(any, from, to, measure, io.renown.review.analysis.Aspect.PACKAGING)
                                .toString());
            }
            all.put("anomaly", anomalies.details(any, from, to).toString());
            all.put("complaints", complaints.map(any, from, to).toString());
            all.put("causes", causes.causes(any, from, to, null).toString());
            all.put("plans", plans.plans(any, from, to, 450, to).toString());
            return all;
        });
    }

    private static String sorted(ReviewBreakdown.Spread spread) {
        Map<String, String> values = new java.util.TreeMap<>();
        spread.values()
                .forEach((dimension, counts) ->
                        values.put(dimension.name(), new java.util.TreeMap<>(counts).toString()));
        return spread.total() + " " + values;
    }

    private String home() {
        BrandOverview overview = figures.overview();
        BrandFigures north = overview.of(own.north().id());
        return north + " "
                + java.util.Arrays.toString(
                        figures.reviewsByDay(Set.of(own.north().id()), overview.since())
                                .get(own.north().id()));
    }

    @Test
    void nothingOfACompetitorCountsUnlessItIsAskedFor() {
        Map<String, String> before = everyFigure();

        theRivalIsReviewed();

        assertThat(everyFigure()).isEqualTo(before);
        assertThat(count("competitors:only")).isEqualTo(40);
    }

    @Test
    void workOnACompetitorsReviewLeavesTheOwnCountersAlone() {
        theRivalIsReviewed();
        String before = own.call(this::home);
        long theirs = own.call(() -> search.ids(ONLY, 1).getFirst());

        own.run(() -> reviews.moveTo(List.of(theirs), WorkState.DONE));

        assertThat(own.call(this::home)).isEqualTo(before);
    }

    @Test
    void aFilterThatAsksForCompetitorsFindsThem() {
        theRivalIsReviewed();

        assertThat(count("")).isEqualTo(held);
        assertThat(count("competitors:with")).isEqualTo(held + 40);
        assertThat(count("competitors:only rating:1")).isEqualTo(8);
        assertThat(count("-competitors:only")).isEqualTo(held);
        assertThat(count("competitors:nobody")).isZero();
        assertThat(count("listing:rival"))
                .as("a listing alone asks for no competitors")
                .isZero();
        assertThat(count("listing:rival competitors:only")).isEqualTo(40);
        assertThat(TenantContext.callAs(own.id(), own.limited(), () -> search.count(ONLY)))
                .as("of a brand in sight")
                .isEqualTo(40);
    }

    @Test
    void competitorsOfBrandsOutOfSightStayThere() {
        own.run(() -> {
            ListingDetails southern = listings.create(new NewListing(
                    own.south().id(), "southern-rival", "steam", "777", "Southern rival", null, null, true));
            ingest.ingest(southern.id(), "test", reviews("southern", 7));
        });

        assertThat(count("competitors:only")).isEqualTo(7);
        assertThat(TenantContext.callAs(own.id(), own.limited(), () -> search.count(ONLY)))
                .isZero();
    }

    @Test
    void turningAListingHealsEveryFigure() {
        Map<String, String> alone = everyFigure();
        theRivalIsReviewed();

        own.run(() -> listings.turn(rival.id(), false));
        assertThat(count("")).isEqualTo(held + 40);
        long ofNorth = count("brand:north");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                own.call(figures::overview).of(own.north().id()).reviews())
                        .isEqualTo(ofNorth));

        own.run(() -> listings.turn(rival.id(), true));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(everyFigure()).isEqualTo(alone));
    }

    @Test
    void nobodyAnswersACompetitorsCustomer() {
        theRivalIsReviewed();
        long theirs = own.call(() -> search.ids(ONLY, 1).getFirst());

        assertRefused(() -> replies.saveDraft(theirs, "Sorry to hear that."));
        assertRefused(() -> replies.submit(theirs, "Sorry to hear that."));
        assertRefused(() -> replies.send(theirs, "Sorry to hear that.", null));
        assertRefused(() -> replies.markReplied(theirs, "Sorry to hear that."));
        assertThat(own.call(() -> replies.find(theirs))).isEmpty();
    }

    private void assertRefused(Runnable deed) {
        assertThatThrownBy(() -> own.run(deed))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("reply-competitor"));
    }

    @Test
    void aBoardComparesVoicesStarsAndComplaints() {
        theRivalIsReviewed();
        LocalDate to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);

        CompetitorBoard board = own.call(() -> boards.board(ReviewFilter.ALL, to.minusDays(20), to));

        assertThat(board.known()).isEqualTo(1);
        assertThat(board.own().voice()).isEqualTo(new Share(24, 64));
        assertThat(board.competitors()).singleElement().satisfies(side -> {
            assertThat(side.name()).isEqualTo("Rival tea");
            assertThat(side.listings()).containsExactly("rival");
            assertThat(side.voice()).isEqualTo(new Share(40, 64));
            assertThat(side.stars().value()).isEqualTo(3);
        });
        assertThat(board.aspects()).contains(io.renown.review.analysis.Aspect.PACKAGING);
    }

    @Test
    void pagesOfOneNameAreOneCompetitor() {
        theRivalIsReviewed();
        LocalDate to = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        own.run(() -> {
            ListingDetails second = listings.create(
                    new NewListing(own.north().id(), "rival-2", "google", "g-2", "Rival Tea ", null, null, true));
            ingest.ingest(second.id(), "test", reviews("second", 6));
        });

        CompetitorBoard board = own.call(() -> boards.board(ReviewFilter.ALL, to.minusDays(20), to));

        assertThat(board.competitors())
                .singleElement()
                .satisfies(side -> assertThat(side.voice().part()).isEqualTo(46));
    }

    private long count(String filter) {
        return own.call(() -> search.count(ReviewFilter.parse(filter)));
    }
}
