package io.renown.insight;

import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ratings by listing and star, ever and lately: two questions to the index, four where a platform keeps its rule to itself,
 * whatever the number of listings.
 */
@Service
public class RatingPlanService {

    /** More fit on no page; the others are found by the filter of listings. */
    static final int MOST_LISTINGS = 20;

    private static final List<String> STARS = List.of("1", "2", "3", "4", "5");

    private final ReviewBreakdown breakdown;
    private final ReviewSearch search;
    private final ListingService listings;

    RatingPlanService(ReviewBreakdown breakdown, ReviewSearch search, ListingService listings) {
        this.breakdown = breakdown;
        this.search = search;
        this.listings = listings;
    }

    /**
     * @param filter without days: a platform's rating is of all time, or of a span that ends today
     * @param from of the days whose ratings say what is to come
     * @param goal in hundredths of a star, 101 to 500
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public RatingPlan.All plans(ReviewFilter filter, LocalDate from, LocalDate to, int goal, LocalDate today) {
        Days days = new Days(from, to);
        ReviewFilter shown = filter.and(shown());
        List<ListingDetails> all = listings.list().stream()
                .filter(listing -> !listing.competitor())
                .toList();
        List<RatingSpan> spans = all.stream().allMatch(listing -> model(listing).isPublished())
                ? List.of(RatingSpan.EVER)
                : RatingSpan.ASSUMED;
        List<Spread> counted =
                byListing(Stream.concat(spans.stream().map(span -> span.of(shown, today)), Stream.of(days.of(shown)))
                        .map(RatingPlanService::rated)
                        .toList());
        List<RatingPlan> plans = new ArrayList<>();
        for (ListingDetails listing : all) {
            List<@Nullable RatingGoal> ratings = new ArrayList<>();
            for (int i = 0; i < model(listing).spans().size(); i++) {
                ratings.add(sum(counted.get(i), listing.ref()));
            }
            if (ratings.getFirst() != null) {
                RatingGoal lately = sum(counted.getLast(), listing.ref());
                plans.add(RatingPlan.of(listing.ref(), model(listing), ratings, goal, lately));
            }
        }
        plans.sort(Comparator.comparingLong((RatingPlan plan) -> -plan.held().ratings())
                .thenComparing(RatingPlan::listing));
        return new RatingPlan.All(
                days,
                plans.isEmpty() ? search.count(shown) : 0,
                plans.stream().limit(MOST_LISTINGS).toList(),
                plans.size() > MOST_LISTINGS);
    }

    /** The days looked at may be one of the spans: that is asked once. */
    private List<Spread> byListing(List<ReviewFilter> filters) {
        List<ReviewFilter> asked = filters.stream().distinct().toList();
        List<Spread> spreads = breakdown.of(asked, Set.of(Dimension.RATING));
        return filters.stream()
                .map(filter -> spreads.get(asked.indexOf(filter)))
                .toList();
    }

    private static RatingModel model(ListingDetails listing) {
        return RatingModel.of(listing.platform());
    }

    /** What a platform took down counts in its rating no more. */
    public static ReviewFilter shown() {
        return new ReviewFilter(
                "", List.of(new FilterClause(FilterField.REMOVED, new LinkedHashSet<>(List.of("yes")), true)));
    }

    private static ReviewFilter rated(ReviewFilter filter) {
        return filter.and(ReviewFilter.ALL.with(FilterField.RATING, STARS));
    }

    private static @Nullable RatingGoal sum(Spread spread, String ref) {
        long ratings = 0;
        long stars = 0;
        for (int star = 1; star <= STARS.size(); star++) {
            long count = spread.count(Dimension.RATING, Dimension.rating(ref, star));
            ratings += count;
            stars += star * count;
        }
        return ratings == 0 ? null : new RatingGoal(ratings, stars);
    }
}
