package io.renown.review.authenticity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reviews that have nearly the same words as one, as its report card counts them. */
@Component
public class NearCopies {

    /** A page asks for a list, its number and its facets. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    /** Each costs a search. */
    private static final int MOST_ASKED = 5;

    private final ComparedReviews reviews;
    private final Cache<Asked, Set<Long>> kept =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).build();

    private record Asked(int tenantId, BrandScope scope, long reviewId) {}

    NearCopies(ComparedReviews reviews) {
        this.reviews = reviews;
    }

    /** These reviews, of the first five, and the near copies of each that the actor may see, the sixty likest at most. */
    public Set<Long> with(Collection<Long> reviewIds) {
        return reviewIds.stream()
                .sorted()
                .limit(MOST_ASKED)
                .flatMap(id -> with(id).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<Long> with(long reviewId) {
        Asked asked = new Asked(TenantContext.tenantId(), TenantContext.actor().brandScope(), reviewId);
        Set<Long> known = kept.getIfPresent(asked);
        if (known == null) {
            known = reviews.find(reviewId)
                    .map(review -> Stream.concat(Stream.of(review.id()), copyIds(review)))
                    .orElseGet(Stream::empty)
                    .collect(Collectors.toUnmodifiableSet());
            kept.put(asked, known);
        }
        return known;
    }

    private Stream<Long> copyIds(ComparedReview review) {
        List<AuthenticityReport.Evidence> copies = new NearCopy(reviews).copies(review);
        return copies.stream().map(AuthenticityReport.Evidence::reviewId);
    }
}
