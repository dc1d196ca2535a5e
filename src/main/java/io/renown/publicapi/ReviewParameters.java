package io.renown.publicapi;

import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.publicapi.problem.RefusedParameter;
import io.renown.review.LabelDetails;
import io.renown.review.LabelService;
import io.renown.review.TopicCatalog;
import io.renown.review.Topics;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Turns the filter parameters of a request into one filter; a value that means nothing is refused by its name. */
@Component
class ReviewParameters {

    /** What a filter is made of; lists and statistics take the same. */
    static final Set<String> NAMES = Set.of(
            "q",
            "rating",
            "ratingMin",
            "ratingMax",
            "platform",
            "brandId",
            "listingId",
            "language",
            "sentiment",
            "aspect",
            "topic",
            "suspected",
            "customer",
            "label",
            "replyState",
            "competitors",
            "from",
            "to");

    private static final Set<String> LANGUAGES = languages();

    private final BrandService brands;
    private final ListingService listings;
    private final LabelService labels;
    private final PlatformCatalog platforms;
    private final TopicCatalog topics;

    ReviewParameters(
            BrandService brands,
            ListingService listings,
            LabelService labels,
            PlatformCatalog platforms,
            TopicCatalog topics) {
        this.brands = brands;
        this.listings = listings;
        this.labels = labels;
        this.platforms = platforms;
        this.topics = topics;
    }

    ReviewFilter filter(QueryParameters query) {
        List<FilterClause> clauses = new ArrayList<>();
        ratings(query, clauses);
        add(clauses, FilterField.PLATFORM, query, "platform", this::platform);
        brands(query, clauses);
        add(clauses, FilterField.LISTING, query, "listingId", this::listingRef);
        add(clauses, FilterField.LANGUAGE, query, "language", ReviewParameters::language);
        add(clauses, FilterField.SENTIMENT, query, "sentiment", known("sentiment", FilterField.SENTIMENT));
        add(clauses, FilterField.ASPECT, query, "aspect", ReviewParameters::aspect);
        topics(query, clauses);
        add(clauses, FilterField.SUSPECTED, query, "suspected", known("suspected", FilterField.SUSPECTED));
        add(clauses, FilterField.CUSTOMER, query, "customer", known("customer", FilterField.CUSTOMER));
        labels(query, clauses);
        add(clauses, FilterField.REPLY, query, "replyState", known("replyState", FilterField.REPLY));
        add(clauses, FilterField.COMPETITORS, query, "competitors", known("competitors", FilterField.COMPETITORS));
        day(clauses, FilterField.SINCE, query, "from");
        day(clauses, FilterField.UNTIL, query, "to");
        ReviewFilter typed = query.single("q").map(ReviewFilter::parse).orElse(ReviewFilter.ALL);
        return typed.and(new ReviewFilter("", clauses));
    }

    private static void ratings(QueryParameters query, List<FilterClause> clauses) {
        add(clauses, FilterField.RATING, query, "rating", known("rating", FilterField.RATING));
        int least = query.number("ratingMin", 1, 5).orElse(1);
        int most = query.number("ratingMax", 1, 5).orElse(5);
        if (least > most) {
            throw new RefusedParameter("ratingMin", "above-max", "ratingMax");
        }
        if (query.single("ratingMin").isPresent() || query.single("ratingMax").isPresent()) {
            add(
                    clauses,
                    FilterField.RATING,
                    IntStream.rangeClosed(least, most)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    private String platform(String value) {
        return platforms
                .find(value)
                .orElseThrow(() -> new RefusedParameter("platform", "unknown"))
                .slug();
    }

    private void brands(QueryParameters query, List<FilterClause> clauses) {
        if (query.all("brandId").isEmpty()) {
            return;
        }
        BrandTree tree = brands.tree();
        add(
                clauses,
                FilterField.BRAND,
                query,
                "brandId",
                value -> Tsid.parse(value).stream()
                        .boxed()
                        .flatMap(id -> tree.find(id).stream())
                        .findFirst()
                        .map(BrandDetails::key)
                        .orElseThrow(() -> new RefusedParameter("brandId", "unknown")));
    }

    private String listingRef(String value) {
        try {
            return listings.get(Ids.parse(value)).ref();
        } catch (Problem unknown) {
            throw unknown.status() == 404 ? new RefusedParameter("listingId", "unknown") : unknown;
        }
    }

    private void topics(QueryParameters query, List<FilterClause> clauses) {
        if (query.all("topic").isEmpty()) {
            return;
        }
        Topics known = topics.topics();
        add(
                clauses,
                FilterField.TOPIC,
                query,
                "topic",
                value -> known.find(value)
                        .map(topic -> Tsid.format(topic.id()))
                        .orElseThrow(() -> new RefusedParameter("topic", "unknown")));
    }

    private void labels(QueryParameters query, List<FilterClause> clauses) {
        if (query.all("label").isEmpty()) {
            return;
        }
        List<String> names = labels.list().stream().map(LabelDetails::name).toList();
        add(clauses, FilterField.LABEL, query, "label", value -> {
            if (!names.contains(value.strip())) {
                throw new RefusedParameter("label", "unknown");
            }
            return value.strip();
        });
    }

    private static String language(String value) {
        if (!LANGUAGES.contains(value)) {
            throw new RefusedParameter("language", "language");
        }
        return value;
    }

    /** A bare plus in an address arrives as a space: {@code taste } is {@code taste+}. {@code any-} is one of them, whichever. */
    private static String aspect(String value) {
        String text = value.endsWith(" ") ? value.strip() + "+" : value;
        String slug = text.matches(".+[+=-]") ? text.substring(0, text.length() - 1) : text;
        boolean any = slug.equals("any") && !slug.equals(text);
        if (!any && Aspect.findBySlug(slug).isEmpty()) {
            throw new RefusedParameter("aspect", "unknown");
        }
        return text;
    }

    private static void day(List<FilterClause> clauses, FilterField field, QueryParameters query, String name) {
        query.single(name).ifPresent(value -> {
            if (Days.find(value, LocalDate.EPOCH).isEmpty()) {
                throw new RefusedParameter(name, "day");
            }
            add(clauses, field, List.of(value));
        });
    }

    private static UnaryOperator<String> known(String name, FilterField field) {
        return value -> {
            String lower = value.toLowerCase(Locale.ROOT);
            if (!field.knownValues().contains(lower)) {
                throw new RefusedParameter(name, "one-of", String.join(", ", field.knownValues()));
            }
            return lower;
        };
    }

    private static void add(
            List<FilterClause> clauses,
            FilterField field,
            QueryParameters query,
            String name,
            UnaryOperator<String> meaning) {
        add(clauses, field, query.all(name).stream().map(meaning).toList());
    }

    private static void add(List<FilterClause> clauses, FilterField field, List<String> values) {
        if (!values.isEmpty()) {
            clauses.add(new FilterClause(field, new LinkedHashSet<>(values), false));
        }
    }

    private static Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>(List.of(Locale.getISOLanguages()));
        languages.addAll(List.of("zh-Hans", "zh-Hant", "und"));
        return Set.copyOf(languages);
    }
}
