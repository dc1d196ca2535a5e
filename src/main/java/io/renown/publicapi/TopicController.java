package io.renown.publicapi;

import io.renown.analysis.topics.TopicGrowth;
import io.renown.review.ReviewListItem;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.topic.TopicBoard;
import io.renown.topic.TopicBoardService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/topics")
@Tag(name = "Statistics")
class TopicController {

    private static final int USUAL_DAYS = 30;

    private final TopicBoardService boards;
    private final ReviewParameters filters;
    private final TenantDirectory tenants;
    private final Clock clock;

    TopicController(TopicBoardService boards, ReviewParameters filters, TenantDirectory tenants, Clock clock) {
        this.boards = boards;
        this.filters = filters;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Schema(name = "Topics", description = "Themes over the reviews of some days, the most frequent first.")
    record TopicsBody(
            LocalDate from,
            LocalDate to,

            @Schema(description = "Reviews published in these days.")
            long reviews,

            @Schema(description = "Reviews of as many days before.")
            long reviewsBefore,

            @Schema(description = "Of the reviews, those in a topic.")
            long sorted,

            List<TopicBody> items) {}

    @Schema(
            name = "Topic",
            description = "A theme, found in the words of reviews. The id stays while its reviews change.")
    record TopicBody(
            String id,

            @Schema(description = "As a member named it, or the first of its words.")
            String name,

            @Schema(description = "What its reviews say more often than others.", example = "[\"late\", \"parcel\"]")
            List<String> words,

            @Schema(description = "Reviews in it; `topic=ID` of /reviews lists them.")
            long reviews,

            long positive,
            long neutral,
            long negative,

            @Schema(description = "Reviews in it in as many days before.")
            long reviewsBefore,

            @Schema(description = "Among all reviews of the days, 0 to 1.")
            double share,

            double shareBefore,

            @Schema(description = "Lower end of the 95 % interval of the difference of the shares.")
            double differenceLow,

            @Schema(description = "Upper end.") double differenceHigh,

            @Schema(
                    description =
                            "`growing`, `fading`, `steady`; `too-few` where there are not enough reviews to tell.",
                    example = "growing")
            String change,

            @Schema(description = "Since when it emerges, as of the latest night; null where it does not.") @Nullable
            LocalDate emergingSince,

            @Schema(description = "Id of a typical review of these days.") @Nullable
            String exampleReviewId) {}

    @GetMapping
    @Operation(
            summary = "What the reviews of some days are about",
            description = "Without `from` and `to`, of the last 30 days.",
            operationId = "listTopics")
    @FilterParameters
    TopicsBody list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReviewFilter filter = filters.filter(new QueryParameters(parameters, ReviewParameters.NAMES));
        LocalDate today = LocalDate.ofInstant(
                clock.instant(),
                ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone()));
        LocalDate to = day(filter, FilterField.UNTIL, today, today);
        LocalDate from = day(filter, FilterField.SINCE, today, to.minusDays(USUAL_DAYS - 1));
        TopicBoard board = boards.board(
                filter.with(FilterField.SINCE, List.of()).with(FilterField.UNTIL, List.of()),
                from.isAfter(to) ? to : from,
                to);
        return new TopicsBody(
                board.days().from(),
                board.days().to(),
                board.reviews(),
                board.reviewsBefore(),
                board.sorted(),
                board.rows().stream().map(TopicController::body).toList());
    }

    private static TopicBody body(TopicBoard.Row row) {
        ReviewListItem example = row.example();
        return new TopicBody(
                Tsid.format(row.topicId()),
                row.name(),
                row.words(),
                row.now().total(),
                row.now().positive(),
                row.now().neutral(),
                row.now().negative(),
                row.before().total(),
                row.growth().shareNow(),
                row.growth().shareBefore(),
                row.growth().low(),
                row.growth().high(),
                change(row.growth()),
                row.emergingSince(),
                example == null ? null : Tsid.format(example.id()));
    }

    private static String change(TopicGrowth growth) {
        if (!growth.enough()) {
            return "too-few";
        }
        if (growth.isEmerging()) {
            return "growing";
        }
        return growth.isFading() ? "fading" : "steady";
    }

    private static LocalDate day(ReviewFilter filter, FilterField field, LocalDate today, LocalDate otherwise) {
        return filter.find(field)
                .map(FilterClause::values)
                .flatMap(values -> Days.find(values.getFirst(), today))
                .orElse(otherwise);
    }
}
