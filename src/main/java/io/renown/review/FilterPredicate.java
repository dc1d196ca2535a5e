package io.renown.review;

import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import io.renown.search.EngineText;
import io.renown.search.StemmedLanguage;
import io.renown.search.TextAnalyzers;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;

/**
 * A filter as a predicate of the index, never wider than what the actor may see, and without competitors' reviews where the
 * filter does not ask for them: the one place where these are left out of lists, counts and figures.
 */
final class FilterPredicate {

    private static final String ANY = "any";
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|(\\S+)");
    /** No platform has older reviews. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

    private final SearchPredicateFactory predicates;
    private final FilterNames.Names names;
    private final PlatformCatalog platforms;
    private final EngineText engineText;
    private final ZoneId zone;
    private final Clock clock;
    private ReviewFilter whole = ReviewFilter.ALL;

    FilterPredicate(
            SearchPredicateFactory predicates,
            FilterNames.Names names,
            PlatformCatalog platforms,
            EngineText engineText,
            ZoneId zone,
            Clock clock) {
        this.predicates = predicates;
        this.names = names;
        this.platforms = platforms;
        this.engineText = engineText;
        this.zone = zone;
        this.clock = clock;
    }

    PredicateFinalStep of(ReviewFilter filter) {
        whole = filter;
        BrandScope scope = TenantContext.actor().brandScope();
        boolean withoutSome =
                filter.whose() == Whose.OWN && !names.competitorIds().isEmpty();
        if (filter.isAll() && scope.unlimited() && !withoutSome) {
            return predicates.matchAll(); // bare, so that the index knows the number without counting
        }
        BooleanPredicateClausesStep<?, ?> all = predicates.bool();
        all.filter(predicates.matchAll());
        if (!scope.unlimited()) {
            all.filter(anyOf(
                    IndexField.BRAND,
                    scope.brandIds().stream().map(Object::toString).toList()));
        }
        if (withoutSome) {
            all.mustNot(ofCompetitors());
        }
        for (FilterClause clause : filter.clauses()) {
            if (clause.negated()) {
                all.mustNot(of(clause));
            } else {
                all.filter(of(clause));
            }
        }
        Matcher word = WORD.matcher(filter.words());
        while (word.find()) {
            String phrase = word.group(1) != null ? word.group(1) : word.group(2);
            if (phrase.length() > 1 && phrase.startsWith("-") && word.group(1) == null) {
                all.mustNot(text(phrase.substring(1)));
            } else {
                all.must(text(phrase));
            }
        }
        return all;
    }

    private PredicateFinalStep of(FilterClause clause) {
        Set<String> values = new HashSet<>(clause.values());
        return switch (clause.field()) {
            case RATING -> stars(values);
            case PLATFORM -> anyOf(IndexField.PLATFORM, values);
            case FIELD -> anyOf(IndexField.PLATFORM, platformsOf(values));
            case BRAND ->
                anyOf(
                        IndexField.BRAND,
                        names.brandIds(values).stream().map(Object::toString).toList());
            case LISTING -> anyOf(IndexField.LISTING, names.listingIds(values));
            case LANGUAGE -> anyOf(IndexField.LANGUAGE, bothScripts(values));
            case SENTIMENT -> anyOf(IndexField.SENTIMENT, values);
            case ASPECT -> aspects(values);
            case TOPIC -> anyOf(IndexField.TOPIC, names.topicIds(values));
            case RISK -> anyOf(IndexField.RISK, values);
            case SUSPECTED -> suspected(values);
            case COPIES -> copies(values);
            case LABEL -> anyOf(IndexField.LABEL, names.labelIds(values));
            case REPLY -> anyOf(IndexField.REPLY, values);
            case STATE -> anyOf(IndexField.STATE, values);
            case ASSIGNEE -> anyOf(IndexField.ASSIGNEE, names.assigneeIds(values));
            case COUNTRY -> anyOf(IndexField.COUNTRY, values);
            case SKU -> anyOf(IndexField.SKU, values);
            case VARIANT -> anyOf(IndexField.VARIANT, values);
            case CARRIER -> anyOf(IndexField.CARRIER, values);
            case CUSTOMER -> anyOf(IndexField.CUSTOMER, values);
            case ORDER -> anyOf(IndexField.ORDER, values);
            case VERIFIED -> anyOf(IndexField.VERIFIED, values);
            case EDITED -> anyOf(IndexField.EDITED, values);
            case REMOVED -> anyOf(IndexField.REMOVED, values);
            case SINCE ->
                day(values)
                        .<PredicateFinalStep>map(day -> predicates
                                .range()
                                .field(IndexField.PUBLISHED_AT)
                                .atLeast(day.atStartOfDay(zone).toInstant()))
                        .orElseGet(predicates::matchNone);
            case UNTIL ->
                day(values)
                        .<PredicateFinalStep>map(day -> predicates
                                .range()
                                .field(IndexField.PUBLISHED_AT)
                                .lessThan(day.plusDays(1).atStartOfDay(zone).toInstant()))
                        .orElseGet(predicates::matchNone);
            case HOUR -> hours(values);
            case COMPETITORS -> competitors(values);
        };
    }

    private PredicateFinalStep competitors(Set<String> values) {
        if (values.contains(Whose.WITH)) {
            return predicates.matchAll();
        }
        return values.contains(Whose.ONLY) ? ofCompetitors() : predicates.matchNone();
    }

    private PredicateFinalStep ofCompetitors() {
        return anyOf(
                IndexField.LISTING,
                names.competitorIds().stream().map(Object::toString).toList());
    }

    /** An hour lay elsewhere in the weeks of UTC before the clocks changed: it is asked for each of their states. */
    private PredicateFinalStep hours(Set<String> values) {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        LocalDate to = dayOf(FilterField.UNTIL).filter(tomorrow::isAfter).orElse(tomorrow);
        LocalDate from = dayOf(FilterField.SINCE).filter(EARLIEST::isBefore).orElse(EARLIEST);
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        any.should(predicates.matchNone());
        WeekHours.byOffset(from, to, zone).forEach((offset, spans) -> {
            List<String> quarters = values.stream()
                    .flatMap(value -> WeekHours.quartersOf(value, offset).stream())
                    .toList();
            any.should(predicates.and(anyOf(IndexField.WEEK_QUARTER, quarters), within(predicates, spans)));
        });
        return any;
    }

    static PredicateFinalStep within(SearchPredicateFactory predicates, Collection<Range<Instant>> spans) {
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        spans.forEach(span ->
                any.should(predicates.range().field(IndexField.PUBLISHED_AT).within(span)));
        return any;
    }

    private Optional<LocalDate> dayOf(FilterField field) {
        return whole.find(field).flatMap(clause -> day(clause.values()));
    }

    /** A word without a resolvable value matches nothing, rather than everything. */
    private PredicateFinalStep anyOf(String field, Collection<String> values) {
        return values.isEmpty()
                ? predicates.matchNone()
                : predicates.terms().field(field).matchingAny(values);
    }

    private PredicateFinalStep stars(Set<String> values) {
        List<Integer> stars = values.stream()
                .map(value -> value.equals("none") ? "0" : value)
                .filter(value -> value.matches("[0-5]"))
                .map(Integer::valueOf)
                .toList();
        return stars.isEmpty()
                ? predicates.matchNone()
                : predicates.terms().field(IndexField.STARS).matchingAny(stars);
    }

    /** Documents of those that are not suspected say nothing of it. */
    private PredicateFinalStep suspected(Set<String> values) {
        if (!values.contains("no")) {
            return anyOf(IndexField.SUSPECTED, values);
        }
        return predicates
                .bool()
                .should(predicates.not(
                        predicates.match().field(IndexField.SUSPECTED).matching("yes")))
                .should(anyOf(IndexField.SUSPECTED, values));
    }

    private PredicateFinalStep copies(Set<String> values) {
        Set<Long> ids = names.copyIds(values);
        return ids.isEmpty() ? predicates.matchNone() : predicates.id().matchingAny(ids);
    }

    private PredicateFinalStep aspects(Set<String> values) {
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        for (String value : values) {
            if (value.startsWith(ANY) && value.length() == ANY.length() + 1) {
                any.should(predicates.terms().field(IndexField.ASPECT_POLARITY).matchingAny(everyAspect(value)));
                continue;
            }
            boolean polar = value.endsWith("+") || value.endsWith("-") || value.endsWith("=");
            any.should(predicates
                    .match()
                    .field(polar ? IndexField.ASPECT_POLARITY : IndexField.ASPECT)
                    .matching(value));
        }
        return any;
    }

    private static List<String> everyAspect(String value) {
        String polarity = value.substring(ANY.length());
        return Arrays.stream(Aspect.values())
                .map(aspect -> aspect.slug() + polarity)
                .toList();
    }

    private List<String> platformsOf(Set<String> fields) {
        return platforms.list().stream()
                .filter(platform -> fields.contains(platform.field().slug()))
                .map(Platform::slug)
                .toList();
    }

    private static Set<String> bothScripts(Set<String> languages) {
        Set<String> wanted = new HashSet<>(languages);
        if (languages.contains("zh")) {
            wanted.addAll(List.of("zh-Hans", "zh-Hant"));
        }
        return wanted;
    }

    private Optional<LocalDate> day(Collection<String> values) {
        String value = values.iterator().next();
        Matcher ago = AGO.matcher(value);
        if (ago.matches()) {
            int count = Integer.parseInt(ago.group(1));
            Period back = switch (ago.group(2)) {
                case "d" -> Period.ofDays(count);
                case "w" -> Period.ofWeeks(count);
                case "m" -> Period.ofMonths(count);
                default -> Period.ofYears(count);
            };
            return Optional.of(LocalDate.ofInstant(clock.instant(), zone).minus(back));
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // matches nothing, as every value that means nothing
        }
    }

    /** The words stand side by side: exact in any language, or by stem in the languages that have one. */
    private PredicateFinalStep text(String phrase) {
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        any.should(
                predicates.phrase().field(IndexField.TEXT).matching(engineText.of(TextAnalyzers.TEXT_QUERY, phrase)));
        for (StemmedLanguage language : StemmedLanguage.all()) {
            any.should(predicates
                    .phrase()
                    .field(language.field())
                    .matching(engineText.of(language.analyzer(), phrase))
                    .boost(0.5f));
        }
        return any;
    }
}
