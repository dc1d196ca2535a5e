package io.renown.bench;

import io.renown.insight.AnomalyService;
import io.renown.insight.AspectBoardService;
import io.renown.insight.CompetitorBoardService;
import io.renown.insight.ComplaintMapService;
import io.renown.insight.Measure;
import io.renown.insight.RatingPlanService;
import io.renown.insight.RootCauseService;
import io.renown.insight.SharedComplaintService;
import io.renown.insight.TrendPartsService;
import io.renown.insight.TrendService;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewSearch;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The pages of analysis of the largest tenant, by the services that their screens ask. */
final class InsightBench {

    private static final int WARM_UP = 10;
    private static final double LONGEST = 150;
    private static final int GOAL = 450;
    private static final int COMPETITORS = 3;
    private static final Aspect ASPECT = Aspect.QUALITY;

    private final BenchOptions options;
    private final Figures figures;

    InsightBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run(Class<?> application) throws Exception {
        FilledData data = FilledData.large(options, figures.screen());
        data.ensure(application);
        try (OpenPortal portal = OpenPortal.open(application, data.folder(), options.database())) {
            TenantWriter.Made tenant =
                    new TenantWriter(portal).find(data.largest().slug());
            LocalDate to = LocalDate.ofInstant(portal.get(java.time.Clock.class).instant(), ZoneOffset.UTC)
                    .minusDays(1);
            TenantContext.callAs(tenant.tenantId(), tenant.member(), () -> {
                long reviews = portal.get(ReviewSearch.class).count(ReviewFilter.ALL);
                figures.add("reviews", reviews, "", "of the tenant; as many again in others");
                measure(portal, "quarter", to.minusDays(89), to);
                measure(portal, "year", to.minusYears(1).plusDays(1), to);
                measureParts(portal, to.minusYears(1).plusDays(1), to);
                measureCompetitors(portal, to);
                return null;
            });
            measureOneBrand(portal, tenant, to);
        }
    }

    private void measure(OpenPortal portal, String span, LocalDate from, LocalDate to) throws Exception {
        ReviewFilter all = ReviewFilter.ALL;
        time("aspects_" + span, () -> portal.get(AspectBoardService.class).board(all, from, to));
        TrendService trends = portal.get(TrendService.class);
        time("trend_reviews_" + span, () -> trends.trend(all, from, to, Measure.REVIEWS, null));
        time("trend_stars_" + span, () -> trends.trend(all, from, to, Measure.STARS, null));
        time("trend_negative_" + span, () -> trends.trend(all, from, to, Measure.NEGATIVE, null));
        time("trend_of_an_aspect_" + span, () -> trends.trend(all, from, to, Measure.NEGATIVE, ASPECT));
        time("hours_" + span, () -> trends.weekHours(all, from, to));
        time("complaints_" + span, () -> portal.get(ComplaintMapService.class).map(all, from, to));
        time("causes_" + span, () -> portal.get(RootCauseService.class).causes(all, from, to, null));
        time("rating_" + span, () -> portal.get(RatingPlanService.class).plans(all, from, to, GOAL, to));
        time("anomaly_" + span, () -> portal.get(AnomalyService.class).details(all, from, to));
    }

    /** A member of one brand sees a part of what is counted for the whole tenant, so nothing kept for that serves here. */
    private void measureOneBrand(OpenPortal portal, TenantWriter.Made tenant, LocalDate to) throws Exception {
        long brand = TenantContext.callAs(
                tenant.tenantId(),
                tenant.member(),
                () -> portal.get(BrandService.class).tree().roots().getFirst().id());
        TenantContext.callAs(tenant.tenantId(), tenant.member(BrandScope.of(Set.of(brand))), () -> {
            ReviewFilter all = ReviewFilter.ALL;
            LocalDate from = to.minusYears(1).plusDays(1);
            time("one_brand_aspects", () -> portal.get(AspectBoardService.class).board(all, from, to));
            time("one_brand_trend", () -> portal.get(TrendService.class).trend(all, from, to, Measure.NEGATIVE, null));
            time(
                    "one_brand_complaints",
                    () -> portal.get(ComplaintMapService.class).map(all, from, to));
            return null;
        });
    }

    /** Of a year by one field each, from most of the reviews to few; and what is asked beside. */
    private void measureParts(OpenPortal portal, LocalDate from, LocalDate to) throws Exception {
        TrendService trends = portal.get(TrendService.class);
        for (String part : List.of("field:public-square", "country:CN", "customer:unknown", "sku:SKU-1003")) {
            ReviewFilter filter = ReviewFilter.parse(part);
            String name = "_of_" + part.substring(0, part.indexOf(':'));
            time("aspects" + name, () -> portal.get(AspectBoardService.class).board(filter, from, to));
            time("trend_negative" + name, () -> trends.trend(filter, from, to, Measure.NEGATIVE, null));
            time("hours" + name, () -> trends.weekHours(filter, from, to));
            time(
                    "complaints" + name,
                    () -> portal.get(ComplaintMapService.class).map(filter, from, to));
            time("causes" + name, () -> portal.get(RootCauseService.class).causes(filter, from, to, null));
            time(
                    "rating" + name,
                    () -> portal.get(RatingPlanService.class).plans(filter, from, to, GOAL, to.plusDays(1)));
        }
        time(
                "anomaly",
                () -> portal.get(AnomalyService.class)
                        .details(TrendService.counted(Measure.NEGATIVE, null), to.minusDays(2), to));
        TrendPartsService parts = portal.get(TrendPartsService.class);
        time("compared_by_sku", () -> parts.parts(ReviewFilter.ALL, from, to, Measure.NEGATIVE, null, Dimension.SKU));
        time(
                "compared_by_country",
                () -> parts.parts(ReviewFilter.ALL, from, to, Measure.STARS, null, Dimension.COUNTRY));
        Set<Dimension> offered = Set.of(
                Dimension.FIELD,
                Dimension.COUNTRY,
                Dimension.SKU,
                Dimension.VARIANT,
                Dimension.CARRIER,
                Dimension.CUSTOMER);
        List<ReviewFilter> year = List.of(ReviewFilter.parse("since:" + from + " until:" + to));
        time("values_offered", () -> portal.get(ReviewBreakdown.class).of(year, offered));
    }

    /** Some of the listings are a competitor's for as long as it takes; nothing of that is kept. */
    private void measureCompetitors(OpenPortal portal, LocalDate to) throws Exception {
        ReviewFilter all = ReviewFilter.ALL;
        ListingService listings = portal.get(ListingService.class);
        TransactionStatus undone =
                portal.get(PlatformTransactionManager.class).getTransaction(new DefaultTransactionDefinition());
        try {
            for (ListingDetails listing :
                    listings.list().stream().limit(COMPETITORS).toList()) {
                listings.turn(listing.id(), true);
            }
            for (Map.Entry<String, LocalDate> span : Map.of(
                            "quarter",
                            to.minusDays(89),
                            "year",
                            to.minusYears(1).plusDays(1))
                    .entrySet()) {
                LocalDate from = span.getValue();
                time(
                        "competitors_" + span.getKey(),
                        () -> portal.get(CompetitorBoardService.class).board(all, from, to));
                time(
                        "complaint_words_" + span.getKey(),
                        () -> portal.get(SharedComplaintService.class).complaints(all, from, to));
                time(
                        "aspects_beside_competitors_" + span.getKey(),
                        () -> portal.get(AspectBoardService.class).board(all, from, to));
            }
        } finally {
            portal.get(PlatformTransactionManager.class).rollback(undone);
        }
    }

    private void time(String name, Callable<?> page) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            page.call();
        }
        Latencies times = new Latencies();
        for (int sample = 0; sample < options.samples(); sample++) {
            times.measure(page::call);
            figures.screen().progress(name, sample, options.samples());
        }
        figures.times(name, times, LONGEST, "");
    }
}
