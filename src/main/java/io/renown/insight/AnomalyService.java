package io.renown.insight;

import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewText;
import io.renown.review.ReviewTexts;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private List<AnomalyDetails.Source> sources(ReviewFilter now, ReviewFilter before) {
        List<Spread> spreads = breakdown.of(List.of(now, before), Set.of(Dimension.PLATFORM, Dimension.LISTING));
        Set<Share> ofListings = sources(Dimension.LISTING, spreads.getFirst(), spreads.getLast())
                .map(AnomalyDetails.Source::now)
                .collect(Collectors.toSet());
        return Stream.of(Dimension.PLATFORM, Dimension.LISTING)
                .flatMap(dimension -> sources(dimension, spreads.getFirst(), spreads.getLast()))
                // A platform with one listing would only say the same twice.
                .filter(source -> !source.platform() || !ofListings.contains(source.now()))
                .filter(source -> source.now().value() > source.before().value()
                        && source.now().differsFrom(source.before()))
                .sorted(Comparator.comparingDouble(
                        source -> source.before().value() - source.now().value()))
                .limit(SOURCES)
                .toList();
    }

    private static Stream<AnomalyDetails.Source> sources(Dimension dimension, Spread now, Spread before) {
        return now.of(dimension).entrySet().stream()
                .map(entry -> new AnomalyDetails.Source(
                        dimension == Dimension.PLATFORM,
                        entry.getKey(),
                        new Share(entry.getValue(), now.total()),
                        new Share(before.count(dimension, entry.getKey()), before.total())));
    }
}
