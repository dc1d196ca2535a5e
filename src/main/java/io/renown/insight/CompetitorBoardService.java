package io.renown.insight;

import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Own listings against competitors': four questions to the index, and one for each competitor that fits on the page. */
@Service
public class CompetitorBoardService {

    static final int MOST_COMPETITORS = 5;

    private static final Set<Dimension> FIGURES = EnumSet.of(Dimension.STARS, Dimension.SENTIMENT, Dimension.ASPECT);

    private final ReviewBreakdown breakdown;
    private final ListingService listings;

    CompetitorBoardService(ReviewBreakdown breakdown, ListingService listings) {
        this.breakdown = breakdown;
        this.listings = listings;
    }

    private record Competitor(String name, List<String> refs, long now, long before) {}

    /**
     * Listings of one name are one competitor, on whatever platforms they stand.
     *
     * @param filter without days
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public CompetitorBoard board(ReviewFilter filter, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        ReviewFilter theirs = CompetitorFilters.ofAll(filter);
        Map<String, List<ListingDetails>> known = competitors();
        Spread own = breakdown.of(List.of(days.of(filter)), FIGURES).getFirst();
        Spread ownBefore =
                breakdown.of(List.of(days.before().of(filter)), Set.of()).getFirst();
        List<Spread> byListing =
                breakdown.of(List.of(days.of(theirs), days.before().of(theirs)), Set.of(Dimension.LISTING));
        Spread now = byListing.getFirst();
        Spread before = byListing.getLast();
        List<Competitor> heard = known.values().stream()
                .map(pages -> competitor(pages, now, before))
                .filter(competitor -> competitor.now > 0)
                .sorted(Comparator.comparingLong((Competitor competitor) -> -competitor.now)
                        .thenComparing(Competitor::name))
                .toList();
        List<Competitor> shown = heard.stream().limit(MOST_COMPETITORS).toList();
        List<Spread> spreads = breakdown.of(
                shown.stream()
                        .map(competitor -> days.of(CompetitorFilters.of(filter, competitor.refs)))
                        .toList(),
                FIGURES);
        long all = own.total() + now.total();
        long allBefore = ownBefore.total() + before.total();
        List<CompetitorBoard.Side> sides = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Competitor competitor = shown.get(i);
            sides.add(side(
                    competitor.name,
                    competitor.refs,
                    share(competitor.now, all),
                    share(competitor.before, allBefore),
                    spreads.get(i)));
        }
        CompetitorBoard.Side ours =
                side("", List.of(), new Share(own.total(), all), new Share(ownBefore.total(), allBefore), own);
        return new CompetitorBoard(days, known.size(), ours, sides, heard.size() - shown.size(), aspects(ours, sides));
    }

    private Map<String, List<ListingDetails>> competitors() {
        Map<String, List<ListingDetails>> byName = new TreeMap<>();
        listings.list().stream()
                .filter(ListingDetails::competitor)
                .forEach(page -> byName.computeIfAbsent(
                                page.name().strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(page));
        return byName;
    }

    private static Competitor competitor(List<ListingDetails> pages, Spread now, Spread before) {
        List<String> refs = pages.stream().map(ListingDetails::ref).sorted().toList();
        return new Competitor(pages.getFirst().name(), refs, sum(refs, now), sum(refs, before));
    }

    private static long sum(List<String> refs, Spread spread) {
        return refs.stream()
                .mapToLong(ref -> spread.count(Dimension.LISTING, ref))
                .sum();
    }

    /** A review that came in between two questions counts in one alone. */
    private static Share share(long part, long whole) {
        return new Share(Math.min(part, whole), whole);
    }

    private static CompetitorBoard.Side side(
            String name, List<String> refs, Share voice, Share voiceBefore, Spread spread) {
        Map<Aspect, Opinions> aspects = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            aspects.put(aspect, AspectBoardService.opinions(spread, aspect));
        }
        return new CompetitorBoard.Side(
                name,
                refs,
                voice,
                voiceBefore,
                StarMean.of(
                        spread.count(Dimension.STARS, "1"),
                        spread.count(Dimension.STARS, "2"),
                        spread.count(Dimension.STARS, "3"),
                        spread.count(Dimension.STARS, "4"),
                        spread.count(Dimension.STARS, "5")),
                share(spread.count(Dimension.SENTIMENT, "negative"), spread.total()),
                aspects);
    }

    /** The most mentioned on all sides together. */
    private static List<Aspect> aspects(CompetitorBoard.Side own, List<CompetitorBoard.Side> theirs) {
        Map<Aspect, Long> mentions = new EnumMap<>(Aspect.class);
        Stream.concat(Stream.of(own), theirs.stream())
                .forEach(side -> side.aspects()
                        .forEach((aspect, opinions) -> mentions.merge(aspect, opinions.total(), Long::sum)));
        return Arrays.stream(Aspect.values())
                .filter(aspect -> mentions.getOrDefault(aspect, 0L) > 0)
                .sorted(Comparator.comparingLong((Aspect aspect) -> -mentions.getOrDefault(aspect, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
