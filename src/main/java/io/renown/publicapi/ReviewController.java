package io.renown.publicapi;

import io.renown.platform.CompetitorListings;
import io.renown.publicapi.ReviewJson.ItemBody;
import io.renown.publicapi.ReviewJson.NoteBody;
import io.renown.publicapi.ReviewJson.ReviewBody;
import io.renown.publicapi.problem.RefusedParameter;
import io.renown.reply.ReplyService;
import io.renown.review.AnalysisRemarkService;
import io.renown.review.CorrectionService;
import io.renown.review.LabelDetails;
import io.renown.review.LabelService;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.TopicCatalog;
import io.renown.review.Topics;
import io.renown.review.authenticity.AuthenticityService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Reviews")
class ReviewController {

    private static final Set<String> PARAMETERS = Stream.concat(
                    ReviewParameters.NAMES.stream(), Stream.of("sort", "facets", "cursor", "limit"))
            .collect(Collectors.toUnmodifiableSet());

    private final ReviewSearch search;
    private final ReviewService reviews;
    private final ReviewWorkUpdates updates;
    private final ReplyService replies;
    private final AnalysisRemarkService remarks;
    private final CorrectionService corrections;
    private final LabelService labels;
    private final TopicCatalog topics;
    private final AuthenticityService authenticity;
    private final CompetitorListings competitors;
    private final ReviewParameters filters;
    private final Facets facets;

    ReviewController(
            ReviewSearch search,
            ReviewService reviews,
            ReviewWorkUpdates updates,
            ReplyService replies,
            AnalysisRemarkService remarks,
            CorrectionService corrections,
            LabelService labels,
            TopicCatalog topics,
            AuthenticityService authenticity,
            CompetitorListings competitors,
            ReviewParameters filters,
            Facets facets) {
        this.search = search;
        this.reviews = reviews;
        this.updates = updates;
        this.replies = replies;
        this.remarks = remarks;
        this.corrections = corrections;
        this.labels = labels;
        this.topics = topics;
        this.authenticity = authenticity;
        this.competitors = competitors;
        this.filters = filters;
        this.facets = facets;
    }

    @Schema(name = "ReviewPage")
    record PageBody(
            List<ItemBody> items,

            @Schema(description = "Give it as `cursor` for the next page; null at the end.", nullable = true) @Nullable
            String nextCursor,

            @Schema(description = "How many match, exactly.")
            long total,

            @Schema(description = "For each facet asked for, its values as the filter takes them, most frequent first.")
            Map<String, List<FacetBody>> facets) {}

    @Schema(name = "FacetValue")
    record FacetBody(
            @Schema(example = "negative") String value,
            @Schema(example = "12") long count) {}

    /** Fields that are absent stay as they are. */
    @Schema(name = "ReviewChange", description = "Fields that are absent stay as they are.")
    record ChangeBody(
            @Schema(description = "Names or ids of labels; replaces those the review has.", example = "[\"urgent\"]")
            @Nullable
            @Size(max = 50)
            List<String> labels,

            @Schema(
                    description = "Id or e-mail address of a member, `me`, or null for nobody.",
                    types = {"string", "null"},
                    example = "me")
            @Nullable
            JsonNode assignee,

            @Schema(allowableValues = {"open", "done"}) @Nullable
            String state,

            @Schema(
                    description = "What the review says in the place of the analysis; `as-analysed` takes that back.",
                    allowableValues = {"positive", "neutral", "negative", "as-analysed"})
            @Nullable
            String sentiment,

            @Schema(
                    description =
                            "Id of the topic it belongs to; `none` for another than the one it is in, `as-analysed`"
                                    + " takes that back.",
                    example = "none")
            @Nullable
            String topic,

            @Schema(description = "What it says of single aspects.") @Nullable @Size(max = 50)
            List<@Valid AspectChange> aspects) {

        boolean isEmpty() {
            return labels == null
                    && assignee == null
                    && state == null
                    && sentiment == null
                    && topic == null
                    && aspects == null;
        }
    }

    @Schema(name = "AspectChange")
    record AspectChange(
            @Schema(example = "logistics") @NotBlank String aspect,

            @Schema(allowableValues = {"positive", "neutral", "negative", "not-meant", "as-analysed"}) @NotBlank
            String verdict) {}

    @Schema(name = "NewNote")
    record NewNoteBody(
            @Schema(example = "Called the shop about this.") @NotBlank @Size(max = 4000)
            String text) {}

    @GetMapping
    @Operation(summary = "Search and list reviews", operationId = "listReviews")
    @FilterParameters
    @Parameter(
            name = "sort",
            description = "`newest`, `oldest`, `lowest-rating`, `most-helpful`, `longest`, `relevance`.",
            schema = @Schema(type = "string", defaultValue = "newest"))
    @Parameter(
            name = "facets",
            description = "Fields to count the values of, with commas: `rating`, `platform`, `brandId`, `listingId`,"
                    + " `language`, `sentiment`, `aspect`, `topic`, `label`, `replyState`, `state`, `risk`, `suspected`, `country`, `sku`, `carrier`, `customer`. A"
                    + " brand counts with its sub-brands. Over very many reviews the counts may be some seconds old.",
            example = "sentiment,rating",
            schema = @Schema(type = "string"))
    @PageParameters
    PageBody list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters, PARAMETERS);
        ReviewFilter filter = filters.filter(query);
        Map<String, FilterField> asked = Facets.asked(query);
        ReviewPage page = search.search(new ReviewQuery(
                filter,
                sort(query),
                0,
                query.limit(),
                query.single("cursor").orElse(null),
                Set.copyOf(asked.values())));
        Map<Long, String> labelNames = labelNames();
        Topics named = topics.topics();
        return new PageBody(
                page.items().stream()
                        .map(item -> ReviewJson.item(item, labelNames, named, competitors.ids()))
                        .toList(),
                page.nextCursor(),
                page.total(),
                facets.body(asked, page.facets()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Everything about one review", operationId = "getReview")
    ReviewBody get(@PathVariable String id) {
        return body(reviews.get(Ids.parse(id)));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change labels, assignee or state, or correct the analysis", operationId = "changeReview")
    ReviewBody change(@PathVariable String id, @Valid @RequestBody ChangeBody change) {
        return body(updates.change(Ids.parse(id), change));
    }

    @PostMapping("/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a note for colleagues", operationId = "addNote")
    NoteBody addNote(@PathVariable String id, @Valid @RequestBody NewNoteBody note) {
        return ReviewJson.note(reviews.addNote(Ids.parse(id), note.text()));
    }

    private ReviewBody body(ReviewDetails review) {
        return ReviewJson.review(
                review,
                competitors.include(review.listingId()),
                review.replyMark() == null ? Optional.empty() : replies.find(review.id()),
                remarks.of(review),
                review.corrected() ? corrections.list(review.id()) : List.of(),
                labelNames(),
                topics.topics(),
                authenticity.report(review.id()));
    }

    private static ReviewSort sort(QueryParameters query) {
        return query.single("sort")
                .map(slug -> ReviewSort.find(slug)
                        .orElseThrow(() -> new RefusedParameter(
                                "sort",
                                "one-of",
                                Arrays.stream(ReviewSort.values())
                                        .map(ReviewSort::slug)
                                        .collect(Collectors.joining(", ")))))
                .orElse(ReviewSort.NEWEST);
    }

    private Map<Long, String> labelNames() {
        return labels.list().stream().collect(Collectors.toMap(LabelDetails::id, LabelDetails::name));
    }
}
