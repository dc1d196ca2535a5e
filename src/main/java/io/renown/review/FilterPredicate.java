package io.renown.review;

import io.renown.platform.Platform;
import io.renown.platform.PlatformCatalog;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.ReviewFilter;
import io.renown.search.EngineText;
import io.renown.search.StemmedLanguage;
import io.renown.search.TextAnalyzers;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
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

/** A filter as a predicate of the index, never wider than what the actor may see. */
final class FilterPredicate {

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|(\\S+)");
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

    private final SearchPredicateFactory predicates;
    private final FilterNames.Names names;
    private final PlatformCatalog platforms;
    private final EngineText engineText;
    private final ZoneId zone;
    private final Clock clock;

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
        BrandScope scope = TenantContext.actor().brandScope();
        if (filter.isAll() && scope.unlimited()) {
            return predicates.matchAll(); // bare, so that the index knows the number without counting
        }
        BooleanPredicateClausesStep<?, ?> all = predicates.bool();
        all.filter(predicates.matchAll());
        if (!scope.unlimited()) {
            all.filter(anyOf(
                    IndexField.BRAND,
                    scope.brandIds().stream().map(Object::toString).toList()));
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
            case RISK -> anyOf(IndexField.RISK, values);
            case LABEL -> anyOf(IndexField.LABEL, names.labelIds(values));
            case REPLY -> anyOf(IndexField.REPLY, values);
            case STATE -> anyOf(IndexField.STATE, values);
            case ASSIGNEE -> anyOf(IndexField.ASSIGNEE, names.assigneeIds(values));
            case COUNTRY -> anyOf(IndexField.COUNTRY, values);
            case SKU -> anyOf(IndexField.SKU, values);
            case VARIANT -> anyOf(IndexField.VARIANT, values);
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
        };
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

    private PredicateFinalStep aspects(Set<String> values) {
        BooleanPredicateClausesStep<?, ?> any = predicates.bool();
        for (String value : values) {
            boolean polar = value.endsWith("+") || value.endsWith("-") || value.endsWith("=");
            any.should(predicates
                    .match()
                    .field(polar ? IndexField.ASPECT_POLARITY : IndexField.ASPECT)
                    .matching(value));
        }
        return any;
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

    private Optional<LocalDate> day(Set<String> values) {
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
