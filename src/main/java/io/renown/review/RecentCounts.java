package io.renown.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.platform.CompetitorListings;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The numbers beside lists, as of a moment ago where counting is dear: a hundred members of one tenant with the inbox open
 * count once, not a hundred times, while reviews stream in.
 */
@Component
class RecentCounts {

    /** Counts that took longer are kept. */
    private static final Duration DEAR = Duration.ofMillis(5);

    private static final Duration RECENT = Duration.ofSeconds(2);

    private final Cache<Key, Long> kept =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(RECENT).build();

    private final CompetitorListings competitors;

    RecentCounts(CompetitorListings competitors) {
        this.competitors = competitors;
    }

    /**
     * @param memberId of the actor where the filter says {@code assignee:me}, else null
     * @param competitors the listings that are left out, or alone asked for
     */
    private record Key(
            int tenantId, BrandScope brands, @Nullable Long memberId, Set<Long> competitors, ReviewFilter filter) {}

    private Key key(ReviewFilter filter) {
        Actor actor = TenantContext.actor();
        boolean byMember = filter.clauses().stream().anyMatch(clause -> clause.field() == FilterField.ASSIGNEE);
        return new Key(
                TenantContext.tenantId(),
                actor.brandScope(),
                byMember ? actor.memberId() : null,
                competitors.ids(),
                filter);
    }

    long of(ReviewFilter filter, ToLongFunction<ReviewFilter> counting) {
        Long known = kept.getIfPresent(key(filter));
        return known == null ? anew(filter, counting) : known;
    }

    /** Whoever has just changed a review sees it in the numbers. */
    long anew(ReviewFilter filter, ToLongFunction<ReviewFilter> counting) {
        long began = System.nanoTime();
        long count = counting.applyAsLong(filter);
        if (System.nanoTime() - began > DEAR.toNanos()) {
            kept.put(key(filter), count);
        } else {
            kept.invalidate(key(filter));
        }
        return count;
    }
}
