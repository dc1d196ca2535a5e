package io.renown.publicapi;

import io.renown.deeppass.MeaningSearch;
import io.renown.deeppass.Meant;
import io.renown.deeppass.Similar;
import io.renown.deeppass.SimilarReviews;
import io.renown.platform.CompetitorListings;
import io.renown.publicapi.ReviewJson.ItemBody;
import io.renown.review.LabelDetails;
import io.renown.review.LabelService;
import io.renown.review.TopicCatalog;
import io.renown.review.Topics;
import io.renown.review.filter.ReviewFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Reviews")
class MeaningController {

    private final SimilarReviews similar;
    private final MeaningSearch meaning;
    private final ReviewParameters filters;
    private final LabelService labels;
    private final TopicCatalog topics;
    private final CompetitorListings competitors;

    MeaningController(
            SimilarReviews similar,
            MeaningSearch meaning,
            ReviewParameters filters,
            LabelService labels,
            TopicCatalog topics,
            CompetitorListings competitors) {
        this.similar = similar;
        this.meaning = meaning;
        this.filters = filters;
        this.labels = labels;
        this.topics = topics;
        this.competitors = competitors;
    }

    @Schema(name = "FoundReview")
    record FoundBody(
            @Schema(description = "Up to 1, which says the same.", example = "0.83")
            double similarity,

            ItemBody review) {}

    @Schema(name = "SimilarReviews")
    record SimilarBody(
            @Schema(
                    description =
                            "`known`; `not-read` (the deep pass comes to it later); `not-covered` (no model for the"
                                    + " language, or no words); `not-here` (this portal cannot compare).",
                    example = "known")
            String state,

            List<FoundBody> items,

            @Schema(description = "What the fast pass alone says; null until the review is read deeply.") @Nullable
            FastBody fast) {}

    @Schema(name = "FastVerdict")
    record FastBody(@Schema(example = "negative") String sentiment, double confidence) {}

    @Schema(name = "FoundByMeaning")
    record MeantBody(
            @Schema(
                    description = "`known`; `nothing-asked`; `not-covered` (no model for the language of the words);"
                            + " `not-here` (this portal cannot compare).",
                    example = "known")
            String state,

            @Schema(description = "Of the words; reviews of this language alone are found.", example = "en")
            String language,

            List<FoundBody> items,

            @Schema(
                    description = "What the words are about, as filters for `q` of /reviews that reach all languages.",
                    example = "[\"aspect:logistics-\"]")
            List<String> understoodAs) {}

    @GetMapping("/{id}/similar")
    @Operation(summary = "Reviews that say much the same", operationId = "listSimilarReviews")
    SimilarBody similar(@PathVariable String id) {
        Similar found = similar.find(Ids.parse(id));
        Similar.Fast fast = found.fast();
        return new SimilarBody(
                slug(found.state()),
                bodies(found.found()),
                fast == null ? null : new FastBody(slug(fast.sentiment()), fast.confidence()));
    }

    @GetMapping("/by-meaning")
    @Operation(
            summary = "The reviews nearest in meaning to the words of `q`, at most 50",
            operationId = "searchReviewsByMeaning")
    @FilterParameters
    MeantBody byMeaning(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Meant meant = meaning.find(filters.filter(new QueryParameters(parameters, ReviewParameters.NAMES)));
        return new MeantBody(
                slug(meant.state()),
                meant.language(),
                bodies(meant.found()),
                meant.understood().stream().map(ReviewFilter::syntax).toList());
    }

    private List<FoundBody> bodies(List<Similar.Found> found) {
        Map<Long, String> names =
                labels.list().stream().collect(Collectors.toMap(LabelDetails::id, LabelDetails::name));
        Topics named = topics.topics();
        return found.stream()
                .map(one -> new FoundBody(
                        Math.round(one.similarity() * 1000) / 1000.0,
                        ReviewJson.item(one.review(), names, named, competitors.ids())))
                .toList();
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
