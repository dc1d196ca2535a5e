package io.renown.insight;

import io.renown.insight.AnomalyDetails.Source;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewText;
import io.renown.review.ReviewTexts;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words, sources and examples of some days, against the eight weeks before them. */
@Service
public class AnomalyService {

    /** Of each side, the newest: enough to tell words apart. */
    private static final int TEXTS = 200;

    /** Of one text, in code points: far more than people write, and no page waits for the few that write a book. */
    private static final int LONGEST = 2_000;

    /** Of all texts of a side: cutting so much Chinese into words takes some ten milliseconds. */
    private static final int IN_ALL = 100_000;

    private static final int EXAMPLES = 3;
    private static final int SOURCES = 4;
    private static final int WEEKS_BEFORE = 8;

    /** The narrower before the wider. */
    private static final List<Dimension> PLACES = List.of(
            Dimension.SKU,
            Dimension.VARIANT,
            Dimension.CARRIER,
            Dimension.LISTING,
            Dimension.PLATFORM,
            Dimension.FIELD,
            Dimension.COUNTRY,
            Dimension.CUSTOMER);

    private final ReviewTexts texts;
    private final ReviewSearch search;
    private final ReviewBreakdown breakdown;

    AnomalyService(ReviewTexts texts, ReviewSearch search, ReviewBreakdown breakdown) {
        this.texts = texts;
        this.search = search;
        this.breakdown = breakdown;
    }

    /** @param filter the reviews that the measure counts, without days */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public AnomalyDetails details(ReviewFilter filter, LocalDate from, LocalDate to) {
        ReviewFilter now = new Days(from, to).of(filter);
        Days earlier = new Days(from.minusWeeks(WEEKS_BEFORE), from.minusDays(1));
        ReviewFilter before = earlier.of(filter);
        List<ReviewText> itsTexts = texts.newest(now, TEXTS, LONGEST, IN_ALL);
        List<Long> examples =
                itsTexts.stream().limit(EXAMPLES).map(ReviewText::id).toList();
        return new AnomalyDetails(
                earlier,
                StandingOut.words(words(itsTexts), words(texts.newest(before, TEXTS, LONGEST, IN_ALL))),
                sources(now, before),
                search.among(examples, now));
    }

    private static List<String> words(List<ReviewText> reviews) {
        return reviews.stream().map(ReviewText::text).toList();
    }

    /** What more than chance explains, though many places are looked at; of those with the same reviews the narrowest. */
    private List<Source> sources(ReviewFilter now, ReviewFilter before) {
        List<Spread> spreads = breakdown.of(List.of(now, before), Set.copyOf(PLACES));
        List<Source> candidates = PLACES.stream()
                .flatMap(place -> sources(place, spreads.getFirst(), spreads.getLast()))
                .toList();
        double beyond = Lift.beyondChance(candidates.size());
        List<Source> found = new ArrayList<>();
        candidates.stream()
                .filter(source -> source.now().deviationsFrom(source.before()) > beyond)
                .sorted(Comparator.comparingDouble(
                        source -> source.before().value() - source.now().value()))
                .filter(source -> found.stream().noneMatch(known -> sameReviews(known, source)))
                .limit(SOURCES)
                .forEach(found::add);
        return found;
    }

    private static Stream<Source> sources(Dimension place, Spread now, Spread before) {
        return now.of(place).entrySet().stream()
                .filter(entry -> entry.getValue() >= RootCauseService.LEAST_COMPLAINTS)
                .filter(entry -> RootCauseService.isPlace(place, entry.getKey()))
                .map(entry -> new Source(
                        FilterField.valueOf(place.name()),
                        entry.getKey(),
                        new Share(entry.getValue(), now.total()),
                        new Share(before.count(place, entry.getKey()), before.total())));
    }

    private static boolean sameReviews(Source one, Source other) {
        return one.now().equals(other.now()) && one.before().equals(other.before());
    }
}
