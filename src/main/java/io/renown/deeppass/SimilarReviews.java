package io.renown.deeppass;

import io.renown.deeppass.Similar.Fast;
import io.renown.deeppass.Similar.Found;
import io.renown.deeppass.Similar.State;
import io.renown.platform.CompetitorListings;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What else was said like a review, among the reviews that the actor may see: own ones for an own one, competitors' for a
 * competitor's.
 */
@Service
public class SimilarReviews {

    private static final int MOST = 20;
    /** Below it reviews share a subject at most. */
    private static final double LEAST = 0.6;

    private final ReviewService reviews;
    private final ReviewSearch search;
    private final ListingService listings;
    private final CompetitorListings competitors;
    private final ReadingRepository readings;
    private final NearestReadings nearest;

    SimilarReviews(
            ReviewService reviews,
            ReviewSearch search,
            ListingService listings,
            CompetitorListings competitors,
            ReadingRepository readings,
            NearestReadings nearest) {
        this.reviews = reviews;
        this.search = search;
        this.listings = listings;
        this.competitors = competitors;
        this.readings = readings;
        this.nearest = nearest;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Similar find(long reviewId) {
        ReviewDetails review = reviews.get(reviewId);
        if (review.deepVersion().isEmpty()) {
            return new Similar(State.NOT_READ, List.of(), null);
        }
        Optional<ReviewReading> reading = readings.findById(reviewId);
        Fast fast = reading.map(row -> new Fast(row.fastSentiment(), row.fastConfidence()))
                .orElse(null);
        if (reading.isEmpty() || reading.get().vector() == null) {
            return new Similar(State.NOT_COVERED, List.of(), fast);
        }
        return nearest.isPossible()
                ? new Similar(State.KNOWN, found(reading.get(), side(review.listingId())), fast)
                : new Similar(State.NOT_HERE, List.of(), fast);
    }

    private ReviewFilter side(long listingId) {
        return competitors.include(listingId)
                ? ReviewFilter.ALL.with(FilterField.COMPETITORS, List.of(Whose.ONLY))
                : ReviewFilter.ALL;
    }

    private List<Found> found(ReviewReading reading, ReviewFilter side) {
        List<NearestReadings.Near> near = nearest
                .find(
                        Objects.requireNonNull(reading.space()),
                        Objects.requireNonNull(reading.vector()),
                        listings(side.whose()),
                        MOST + 1,
                        LEAST)
                .stream()
                .filter(one -> one.reviewId() != reading.id())
                .limit(MOST)
                .toList();
        return found(near, search.among(ids(near), side));
    }

    static List<Long> ids(List<NearestReadings.Near> near) {
        return near.stream().map(NearestReadings.Near::reviewId).toList();
    }

    static List<Found> found(List<NearestReadings.Near> near, List<ReviewListItem> items) {
        return items.stream()
                .map(item -> new Found(
                        item,
                        near.stream()
                                .filter(one -> one.reviewId() == item.id())
                                .mapToDouble(NearestReadings.Near::similarity)
                                .findFirst()
                                .orElse(0)))
                .toList();
    }

    /** Null for all: who sees everything, and has no competitors, need not name it. */
    private @Nullable Collection<Long> listings(Whose whose) {
        return TenantContext.actor().brandScope().unlimited()
                        && competitors.ids().isEmpty()
                ? null
                : listings.list().stream()
                        .filter(listing -> whose.includes(listing.competitor()))
                        .map(ListingDetails::id)
                        .toList();
    }
}
