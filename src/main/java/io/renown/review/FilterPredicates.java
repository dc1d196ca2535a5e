package io.renown.review;

import io.renown.platform.PlatformCatalog;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.search.EngineText;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;

/** What a filter means to the index, for the actor who asks. */
@Component
class FilterPredicates {

    private static final Set<FilterField> BY_DAY = Set.of(FilterField.SINCE, FilterField.UNTIL, FilterField.HOUR);

    private final PlatformCatalog platforms;
    private final EngineText engineText;
    private final TenantDirectory tenants;
    private final Clock clock;

    FilterPredicates(PlatformCatalog platforms, EngineText engineText, TenantDirectory tenants, Clock clock) {
        this.platforms = platforms;
        this.engineText = engineText;
        this.tenants = tenants;
        this.clock = clock;
    }

    PredicateFinalStep of(SearchPredicateFactory predicates, ReviewFilter filter, FilterNames.Names names) {
        return new FilterPredicate(predicates, names, platforms, engineText, zone(filter), clock).of(filter);
    }

    /** Only filters by day need to know the tenant's days. */
    private ZoneId zone(ReviewFilter filter) {
        boolean byDay = filter.clauses().stream().map(FilterClause::field).anyMatch(BY_DAY::contains);
        return byDay ? ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone()) : ZoneId.of("UTC");
    }
}
