package io.renown.insight;

import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ratings by listing and star, ever and lately: ten questions to the index, whatever the number of listings. */
@Service
public class RatingPlanService {

    /** More fit on no page; the others are found by the filter of listings. */
    static final int MOST_LISTINGS = 20;

    private static final int STARS = 5;

    private final ReviewBreakdown breakdown;
    private final ListingService listings;

    RatingPlanService(ReviewBreakdown breakdown, ListingService listings) {
        this.breakdown = breakdown;
        this.listings = listings;
    }

    /**
     * @param filter without days: a platform's rating is of all time
     * @param from of the days whose ratings say what is to come
     * @param goal in hundredths of a star, 101 to 500
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public RatingPlan.All plans(ReviewFilter filter, LocalDate from, LocalDate to, int goal) {
        Days days = new Days(from, to);
        ReviewFilter shown = filter.and(shown());
        List<Spread> spreads = breakdown.of(
                Stream.concat(byStars(shown), byStars(days.of(shown))).toList(), Set.of(Dimension.LISTING));
        List<Spread> ever = spreads.subList(0, STARS);
        List<Spread> lately = spreads.subList(STARS, 2 * STARS);
        List<RatingPlan> plans = new ArrayList<>();
        for (ListingDetails listing : listings.list()) {
            RatingGoal held = sum(ever, listing.ref());
            if (held != null) {
                RatingModel model = RatingModel.of(listing.platform());
                plans.add(RatingPlan.of(listing.ref(), model, held, goal, sum(lately, listing.ref())));
            }
        }
        plans.sort(Comparator.comparingLong((RatingPlan plan) -> -plan.held().ratings())
                .thenComparing(RatingPlan::listing));
        return new RatingPlan.All(days, plans.stream().limit(MOST_LISTINGS).toList(), plans.size() > MOST_LISTINGS);
    }

    /** What a platform took down counts in its rating no more. */
    public static ReviewFilter shown() {
        return new ReviewFilter(
                "", List.of(new FilterClause(FilterField.REMOVED, new LinkedHashSet<>(List.of("yes")), true)));
    }

    private static Stream<ReviewFilter> byStars(ReviewFilter filter) {
        return IntStream.rangeClosed(1, STARS)
                .mapToObj(
                        star -> filter.and(ReviewFilter.ALL.with(FilterField.RATING, List.of(Integer.toString(star)))));
    }

    private static @Nullable RatingGoal sum(List<Spread> byStars, String ref) {
        long ratings = 0;
        long stars = 0;
        for (int star = 1; star <= STARS; star++) {
            long count = byStars.get(star - 1).count(Dimension.LISTING, ref);
            ratings += count;
            stars += star * count;
        }
        return ratings == 0 ? null : new RatingGoal(ratings, stars);
    }
}
