package io.renown.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import io.renown.insight.Days;
import io.renown.review.ReviewStats;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.InboxNavigation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a page of analysis says; it is all that a page remembers.
 *
 * @param span {@code 7d}, {@code 30d}, {@code 90d}, {@code 12m} or {@code own}
 * @param days what the span means today
 * @param brand key of the brand in view, null for all
 * @param chosen one value at most of each of {@link #FIELDS}
 * @param own what a page keeps beside, as {@code aspect}
 */
public record AnalysisAddress(
        String span, Days days, @Nullable String brand, Map<FilterField, String> chosen, Map<String, String> own) {

    static final String SPAN = "period";
    static final String FROM = "from";
    static final String TO = "to";
    static final String OWN_SPAN = "own";
    static final String USUAL_SPAN = "30d";
    static final List<String> SPANS = List.of("7d", USUAL_SPAN, "90d", "12m", OWN_SPAN);

    /** The fields in sight on each page. */
    static final List<FilterField> FIRST = List.of(FilterField.PLATFORM, FilterField.LISTING, FilterField.LANGUAGE);

    /** The fields that wait until they are asked for. */
    static final List<FilterField> MORE = List.of(
            FilterField.FIELD,
            FilterField.COUNTRY,
            FilterField.SKU,
            FilterField.VARIANT,
            FilterField.CARRIER,
            FilterField.CUSTOMER);

    static final List<FilterField> FIELDS =
            Stream.concat(FIRST.stream(), MORE.stream()).toList();

    private static final String BRAND = "brand";

    public AnalysisAddress {
        chosen = Map.copyOf(chosen);
        own = Map.copyOf(own);
    }

    static AnalysisAddress of(QueryParameters query, LocalDate today) {
        Map<String, String> own = new LinkedHashMap<>();
        query.getParameters().forEach((name, values) -> {
            boolean shared = Set.of(SPAN, FROM, TO, BRAND).contains(name)
                    || FIELDS.stream().anyMatch(field -> field.syntax().equals(name));
            if (!shared && !values.isEmpty() && !values.getFirst().isBlank()) {
                own.put(name, values.getFirst());
            }
        });
        String span = query.getSingleParameter(SPAN).filter(SPANS::contains).orElse(USUAL_SPAN);
        Optional<Days> chosen = span.equals(OWN_SPAN)
                ? chosen(query.getSingleParameter(FROM), query.getSingleParameter(TO))
                : Optional.of(days(span, today));
        return new AnalysisAddress(
                chosen.isPresent() ? span : USUAL_SPAN,
                chosen.orElseGet(() -> days(USUAL_SPAN, today)),
                given(query, BRAND),
                chosen(query),
                own);
    }

    private static Map<FilterField, String> chosen(QueryParameters query) {
        Map<FilterField, String> chosen = new EnumMap<>(FilterField.class);
        for (FilterField field : FIELDS) {
            String value = given(query, field.syntax());
            if (value != null) {
                chosen.put(field, field.normalized(value));
            }
        }
        return chosen;
    }

    static Days days(String span, LocalDate today) {
        return new Days(
                switch (span) {
                    case "7d" -> today.minusDays(6);
                    case "90d" -> today.minusDays(89);
                    case "12m" -> today.minusYears(1).plusDays(1);
                    default -> today.minusDays(29);
                },
                today);
    }

    /** Two days in their order, no further apart than a series may be long. */
    private static Optional<Days> chosen(Optional<String> from, Optional<String> to) {
        try {
            LocalDate first = LocalDate.parse(from.orElse(""));
            LocalDate last = LocalDate.parse(to.orElse(""));
            return last.isBefore(first)
                            || first.plusDays(ReviewStats.MOST_BUCKETS / 2).isBefore(last)
                    ? Optional.empty()
                    : Optional.of(new Days(first, last));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // as if nothing was chosen
        }
    }

    private static @Nullable String given(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(value -> !value.isBlank()).orElse(null);
    }

    /** What the page is about, without days. */
    public ReviewFilter filter() {
        ReviewFilter filter = ofFields();
        return brand == null ? filter : filter.with(FilterField.BRAND, List.of(brand));
    }

    /** Whether every review of the days is meant. */
    boolean isOfAll() {
        return filter().isAll();
    }

    private ReviewFilter ofFields() {
        ReviewFilter filter = ReviewFilter.ALL;
        for (FilterField field : FIELDS) {
            String value = chosen.get(field);
            if (value != null) {
                filter = filter.with(field, List.of(value));
            }
        }
        return filter;
    }

    /** Whether less is meant than the brand in view has. */
    boolean isNarrowed() {
        return !chosen.isEmpty();
    }

    /** The value chosen of a field; null for any. */
    @Nullable
    String value(FilterField field) {
        return chosen.get(field);
    }

    /** Those of {@link #MORE} that have a value, in their order. */
    List<FilterField> more() {
        return MORE.stream().filter(chosen::containsKey).toList();
    }

    /** The reviews of the page for which {@code more} holds too, as a link to the inbox. */
    public String inbox(ReviewFilter more) {
        return InboxNavigation.url(days.of(ofFields()).and(more), brand);
    }

    /** As {@link #inbox(ReviewFilter)}, of one value of a field. */
    public String inbox(FilterField field, String value) {
        return inbox(ReviewFilter.ALL.with(field, List.of(value)));
    }

    /** The reviews of other days. */
    public String inbox(Days others, ReviewFilter more) {
        return InboxNavigation.url(others.of(ofFields()).and(more), brand);
    }

    public Optional<String> findOwn(String name) {
        return Optional.ofNullable(own.get(name));
    }

    /** @param value null for none */
    public AnalysisAddress with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(own);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new AnalysisAddress(span, days, brand, chosen, changed);
    }

    /** @param other any of the usual spans, or {@code own} for the days given */
    AnalysisAddress withSpan(String other, Days itsDays) {
        return new AnalysisAddress(other, itsDays, brand, chosen, own);
    }

    /**
     * @param field one of {@link #FIELDS}
     * @param value null for any
     */
    AnalysisAddress with(FilterField field, @Nullable String value) {
        Map<FilterField, String> changed = new EnumMap<>(FilterField.class);
        changed.putAll(chosen);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new AnalysisAddress(span, days, brand, changed, own);
    }

    /**
     * The same page of a part of its reviews.
     *
     * @param place clauses of {@link #FIELDS}, each with one value
     */
    AnalysisAddress within(ReviewFilter place) {
        AnalysisAddress within = this;
        for (FilterClause clause : place.clauses()) {
            within = within.with(clause.field(), clause.values().getFirst());
        }
        return within;
    }

    AnalysisAddress withBrand(String key) {
        return new AnalysisAddress(span, days, key, chosen, own);
    }

    AnalysisAddress without(Collection<FilterField> fields) {
        AnalysisAddress without = this;
        for (FilterField field : fields) {
            without = without.with(field, null);
        }
        return without;
    }

    AnalysisAddress withoutFilters() {
        return new AnalysisAddress(span, days, brand, Map.of(), own);
    }

    AnalysisAddress withoutOwn() {
        return new AnalysisAddress(span, days, brand, chosen, Map.of());
    }

    /** What is as usual is not said. */
    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        put(all, BRAND, brand);
        put(all, SPAN, span.equals(USUAL_SPAN) ? null : span);
        put(all, FROM, span.equals(OWN_SPAN) ? days.from().toString() : null);
        put(all, TO, span.equals(OWN_SPAN) ? days.to().toString() : null);
        FIELDS.forEach(field -> put(all, field.syntax(), chosen.get(field)));
        own.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> put(all, entry.getKey(), entry.getValue()));
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, List.of(value));
        }
    }
}
