package io.renown.review;

import io.renown.platform.CompetitorListings;
import io.renown.review.authenticity.ComparedReview;
import io.renown.review.authenticity.ComparedReviews;
import io.renown.search.EngineText;
import io.renown.search.TextAnalyzers;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.data.RangeBoundInclusion;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Finds the reviews that one is compared with. Near copies come from the words of the index that lists are searched by, so
 * that taking reviews in costs nothing more; the rows come from the database by id. Own reviews are compared with own ones,
 * those of competitors with those of competitors.
 */
@Component
class ComparedReviewIndex implements ComparedReviews {

    /** Of a text, as much is looked for: enough to tell it apart, little enough to be quick. */
    private static final int LOOKED_FOR = 120;

    /** Of its words; a copy with one letter in twenty changed keeps more of them. */
    private static final int IN_COMMON_PERCENT = 40;

    private final EntityManager entities;
    private final ReviewRepository reviews;
    private final EngineText engineText;
    private final CompetitorListings competitors;

    ComparedReviewIndex(
            EntityManager entities, ReviewRepository reviews, EngineText engineText, CompetitorListings competitors) {
        this.entities = entities;
        this.reviews = reviews;
        this.engineText = engineText;
        this.competitors = competitors;
    }

    @Override
    public Optional<ComparedReview> find(long id) {
        return reviews.findById(id).filter(ComparedReviewIndex::isVisible).map(ComparedReviewIndex::compared);
    }

    @Override
    public List<ComparedReview> alike(ComparedReview review, int most) {
        String whole = review.whole();
        int end = Math.min(LOOKED_FOR, whole.codePointCount(0, whole.length()));
        String words = whole.substring(0, whole.offsetByCodePoints(0, end));
        List<Long> ids = Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> onSameSide(predicates, review)
                        .must(predicates
                                .match()
                                .field(IndexField.TEXT)
                                .matching(engineText.of(TextAnalyzers.TEXT_QUERY, words))
                                .minimumShouldMatchPercent(IN_COMMON_PERCENT)))
                .fetchHits(most);
        return load(ids).stream().filter(other -> other.id() != review.id()).toList();
    }

    @Override
    public List<ComparedReview> ofListing(long listingId, Instant from, Instant to, int most) {
        return load(Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> ofListing(predicates, listingId, from, to))
                .sort(sorts -> sorts.field(IndexField.PUBLISHED_AT).desc())
                .fetchHits(most));
    }

    @Override
    public long countOfListing(long listingId, Instant from, Instant to) {
        return Search.session(entities)
                .search(Review.class)
                .where(predicates -> ofListing(predicates, listingId, from, to))
                .fetchTotalHitCount();
    }

    @Override
    public List<ComparedReview> byAuthor(ComparedReview review, Instant from, Instant to, int most) {
        Set<Long> theirs = competitors.ids();
        boolean its = theirs.contains(review.listingId());
        return reviews.findByAuthor(review.author(), from, to, Limit.of(most)).stream()
                .filter(other -> theirs.contains(other.listingId()) == its)
                .filter(ComparedReviewIndex::isVisible)
                .map(ComparedReviewIndex::compared)
                .toList();
    }

    private List<ComparedReview> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return reviews.findByIds(ids).stream()
                .filter(ComparedReviewIndex::isVisible)
                .sorted(Comparator.comparingInt(review -> ids.indexOf(review.id())))
                .map(ComparedReviewIndex::compared)
                .toList();
    }

    private static BooleanPredicateClausesStep<?, ?> ofListing(
            SearchPredicateFactory predicates, long listingId, Instant from, Instant to) {
        return visible(predicates)
                .filter(predicates.match().field(IndexField.LISTING).matching(Long.toString(listingId)))
                .filter(predicates
                        .range()
                        .field(IndexField.PUBLISHED_AT)
                        .between(from, RangeBoundInclusion.INCLUDED, to, RangeBoundInclusion.EXCLUDED));
    }

    private BooleanPredicateClausesStep<?, ?> onSameSide(SearchPredicateFactory predicates, ComparedReview review) {
        BooleanPredicateClausesStep<?, ?> all = visible(predicates);
        Set<Long> theirs = competitors.ids();
        if (theirs.isEmpty()) {
            return all;
        }
        var ofCompetitors = predicates
                .terms()
                .field(IndexField.LISTING)
                .matchingAny(theirs.stream().map(String::valueOf).toList());
        return theirs.contains(review.listingId()) ? all.filter(ofCompetitors) : all.mustNot(ofCompetitors);
    }

    private static BooleanPredicateClausesStep<?, ?> visible(SearchPredicateFactory predicates) {
        BooleanPredicateClausesStep<?, ?> all = predicates.bool();
        BrandScope scope = TenantContext.actor().brandScope();
        if (!scope.unlimited()) {
            all.filter(
                    scope.brandIds().isEmpty()
                            ? predicates.matchNone()
                            : predicates
                                    .terms()
                                    .field(IndexField.BRAND)
                                    .matchingAny(scope.brandIds().stream()
                                            .map(String::valueOf)
                                            .toList()));
        }
        return all;
    }

    private static boolean isVisible(Review review) {
        return TenantContext.actor().brandScope().includes(review.brandId());
    }

    static ComparedReview compared(Review review) {
        return new ComparedReview(
                review.id(),
                review.listingId(),
                review.brandId(),
                review.words().author(),
                review.words().publishedAt(),
                review.words().stars(),
                review.findings().language(),
                review.whole(),
                review.findings().signature());
    }
}
