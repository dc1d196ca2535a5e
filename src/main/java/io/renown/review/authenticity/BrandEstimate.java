package io.renown.review.authenticity;

import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.authenticity.SuspectedReviews.Desk;
import io.renown.shared.Tsid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the reviews of one brand, new ones first, page by page. What is left to be done stands in the rows: it may end after any
 * page, by a kill as well.
 */
final class BrandEstimate {

    private static final Logger log = LoggerFactory.getLogger(BrandEstimate.class);

    private static final int PAGE = 300;
    /** Others whose words a page may need, before it is cut short. */
    private static final int MOST_NEEDED = 2_000;

    private static final Duration NEW = Duration.ofDays(2);

    private final SuspectedReviews rows;
    private final ReviewAnalyzer analyzer;
    private final CompetitorNames names;
    private final Breath breath;
    private final Instant asOf;

    /** Between two pages. */
    interface Breath {

        /**
         * Says that the run lives, and lets members go first.
         *
         * @throws RunLost when the run is not this node's any more, or the node stops
         */
        void take();

        boolean isOver();
    }

    /** @param asOf before anything is read: what changed since counts as news */
    BrandEstimate(SuspectedReviews rows, ReviewAnalyzer analyzer, CompetitorNames names, Breath breath, Instant asOf) {
        this.names = names;
        this.rows = rows;
        this.analyzer = analyzer;
        this.breath = breath;
        this.asOf = asOf;
    }

    /** @return whether all that was read is looked at */
    boolean work(long brandId, int most) {
        BrandSheet sheet = new BrandSheet(rows.read(brandId, most));
        CopyFinder copies = new CopyFinder(sheet);
        copies.lookFor(toBeLookedAt(sheet), breath::take);
        markTouched(sheet, copies);
        SheetReviews reviews = new SheetReviews(sheet, copies, rows);
        Suspicions rules = new Suspicions(reviews, analyzer, names);
        List<Integer> places = inOrder(sheet);
        try (Desk desk = rows.open(asOf)) {
            int done = 0;
            while (done < places.size()) {
                breath.take();
                if (done > 0 && breath.isOver()) { // one at least: reading a large brand may take as long as a shift
                    return false;
                }
                done += lookAt(places.subList(done, Math.min(done + PAGE, places.size())), sheet, reviews, rules, desk);
            }
        }
        return true;
    }

    private static BitSet toBeLookedAt(BrandSheet sheet) {
        BitSet wanted = new BitSet();
        IntStream.range(0, sheet.size()).filter(sheet::isToBeLookedAt).forEach(wanted::set);
        return wanted;
    }

    /** Before any of the new ones is done, so that a kill forgets none of those that they touch. */
    private void markTouched(BrandSheet sheet, CopyFinder copies) {
        BitSet touched = TouchedReviews.find(sheet, copies);
        int[] places = touched.stream().toArray();
        for (int from = 0; from < places.length; from += PAGE) {
            rows.lookAgainAt(IntStream.range(from, Math.min(from + PAGE, places.length))
                    .mapToObj(at -> sheet.id(places[at]))
                    .toList());
            breath.take();
        }
        touched.stream().forEach(sheet::lookAgainAt);
        copies.lookFor(touched, breath::take);
    }

    /** What was published last; the rest listing by listing, so that pages need the words of the same others. */
    private List<Integer> inOrder(BrandSheet sheet) {
        Instant newSince = asOf.minus(NEW);
        return toBeLookedAt(sheet).stream()
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer place) -> sheet.publishedAt(place).isBefore(newSince))
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    /** @return how many of them */
    private int lookAt(List<Integer> places, BrandSheet sheet, SheetReviews reviews, Suspicions rules, Desk desk) {
        Set<Long> needed = new HashSet<>();
        List<Long> page = new ArrayList<>();
        for (int place : places) {
            needed.addAll(reviews.needed(place));
            page.add(sheet.id(place));
            if (needed.size() > MOST_NEEDED) {
                break;
            }
        }
        reviews.fetch(needed);
        Map<Long, Estimate> found = new HashMap<>();
        desk.take(page).forEach(review -> found.put(review.id(), estimate(review, rules)));
        desk.keep(found);
        return page.size();
    }

    private static Estimate estimate(ComparedReview review, Suspicions rules) {
        try {
            return Estimate.of(rules.examine(review));
        } catch (RuntimeException | StackOverflowError poison) {
            // One strange text must not hold up all others; it counts as not suspected.
            log.error("review {} could not be looked at", Tsid.format(review.id()), poison);
            return Estimate.NONE;
        }
    }
}
