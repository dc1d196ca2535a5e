package io.renown.publicapi;

import io.renown.publicapi.problem.RefusedParameter;
import io.renown.review.ReviewStats;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stats")
@Tag(name = "Statistics")
class StatsController {

    private static final Set<String> SERIES_PARAMETERS = Stream.concat(
                    ReviewParameters.NAMES.stream(), Stream.of("interval"))
            .collect(Collectors.toSet());

    private final ReviewStats stats;
    private final ReviewParameters filters;
    private final TenantDirectory tenants;
    private final Clock clock;

    StatsController(ReviewStats stats, ReviewParameters filters, TenantDirectory tenants, Clock clock) {
        this.stats = stats;
        this.filters = filters;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Schema(name = "Summary", description = "Scales are not averaged: there is no mean rating.")
    record SummaryBody(
            long total,

            @Schema(description = "By stars of the normalised rating, `none` without one.", example = "{\"5\": 12}")
            Map<String, Long> byRating,

            @Schema(example = "{\"negative\": 3}") Map<String, Long> bySentiment,
            long replied,

            @Schema(description = "Share of reviews with a reply, 0 to 1; 0 without reviews.")
            double replyRate) {}

    @Schema(name = "Series")
    record SeriesBody(
            @Schema(example = "week") String interval,

            @Schema(description = "Whose days these are.", example = "Asia/Shanghai")
            String timeZone,

            List<BucketBody> items) {}

    @Schema(name = "SeriesBucket")
    record BucketBody(
            @Schema(description = "First day; weeks begin on Monday.")
            LocalDate from,

            @Schema(description = "Reviews published in it.")
            long reviews) {}

    @GetMapping("/summary")
    @Operation(summary = "Figures over the reviews of a filter", operationId = "getSummary")
    @FilterParameters
    SummaryBody summary(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReviewStats.Summary summary =
                stats.summary(filters.filter(new QueryParameters(parameters, ReviewParameters.NAMES)));
        Map<String, Long> byRating = new TreeMap<>();
        summary.byStars().forEach((stars, count) -> byRating.put(stars == 0 ? "none" : stars.toString(), count));
        return new SummaryBody(
                summary.total(),
                byRating,
                new TreeMap<>(summary.bySentiment()),
                summary.replied(),
                summary.total() == 0 ? 0 : (double) summary.replied() / summary.total());
    }

    @GetMapping("/timeseries")
    @Operation(summary = "How many reviews were published when", operationId = "getTimeseries")
    @FilterParameters
    @Parameter(
            name = "interval",
            description = "`day`, `week`, `month`. Without `from` the last 30 days, 26 weeks, 12 months.",
            schema = @Schema(type = "string", defaultValue = "day"))
    SeriesBody timeseries(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters, SERIES_PARAMETERS);
        ReviewFilter filter = filters.filter(query);
        ReviewStats.Interval interval = interval(query);
        ZoneId zone = ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate to = day(filter, FilterField.UNTIL, today, today);
        LocalDate from = day(
                filter,
                FilterField.SINCE,
                today,
                switch (interval) {
                    case DAY -> to.minusDays(29);
                    case WEEK -> to.minusWeeks(25);
                    case MONTH -> to.minusMonths(11);
                });
        return new SeriesBody(
                interval.name().toLowerCase(Locale.ROOT),
                zone.getId(),
                stats.timeseries(filter, interval, from, to).stream()
                        .map(bucket -> new BucketBody(bucket.from(), bucket.reviews()))
                        .toList());
    }

    private static ReviewStats.Interval interval(QueryParameters query) {
        return switch (query.single("interval").orElse("day")) {
            case "day" -> ReviewStats.Interval.DAY;
            case "week" -> ReviewStats.Interval.WEEK;
            case "month" -> ReviewStats.Interval.MONTH;
            default -> throw new RefusedParameter("interval", "one-of", "day, week, month");
        };
    }

    private static LocalDate day(ReviewFilter filter, FilterField field, LocalDate today, LocalDate otherwise) {
        return filter.find(field)
                .map(FilterClause::values)
                .flatMap(values -> Days.find(values.getFirst(), today))
                .orElse(otherwise);
    }
}
