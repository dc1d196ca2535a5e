package io.renown.review;

import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextVector;
import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the deep pass has still to read of the current tenant's reviews, and the way of its verdicts onto them. */
@Service
public class DeepReading {

    private static final Logger log = LoggerFactory.getLogger(DeepReading.class);

    /** What is younger counts as new, and is read before all else. */
    private static final Duration NEW = Duration.ofDays(2);

    /** UTF-16 units that tell one review from another in a list. */
    private static final int BEGINNING = 160;

    private final ReviewRepository reviews;
    private final ReviewAnalyzer analyzer;
    private final TenantWords words;
    private final Corrections corrections;
    private final TopicCatalog topics;
    private final JdbcTemplate jdbc;
    private final BrandCounts brandCounts;
    private final Clock clock;

    DeepReading(
            ReviewRepository reviews,
            ReviewAnalyzer analyzer,
            TenantWords words,
            Corrections corrections,
            TopicCatalog topics,
            JdbcTemplate jdbc,
            BrandCounts brandCounts,
            Clock clock) {
        this.reviews = reviews;
        this.analyzer = analyzer;
        this.words = words;
        this.corrections = corrections;
        this.topics = topics;
        this.jdbc = jdbc;
        this.brandCounts = brandCounts;
        this.clock = clock;
    }

    /** @param review the words as they stand, and what the fast pass makes of them */
    public record Unread(long id, long listingId, AnalyzedReview review) {}

    /** @param words how it begins */
    public record Beginning(long id, String words) {}

    /** @param left to be read, of all there are */
    public record Progress(long left, long all) {}

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Progress progress(String version) {
        return new Progress(reviews.countReadByOthersThan(version + wordsMark()), reviews.countAll());
    }

    /**
     * The reviews to be read next: new ones, then negative ones, then the newest; those never read before those that
     * another version read, or that were read with other words of the tenant's own.
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public List<Unread> next(String version, int limit) {
        String wanted = version + wordsMark();
        List<Long> ids = new ArrayList<>();
        Optional<String> readBy = Optional.of(""); // by none
        while (readBy.isPresent() && ids.size() < limit) {
            if (!readBy.get().equals(wanted)) {
                ids.addAll(next(readBy.get(), Limit.of(limit - ids.size())));
            }
            readBy = reviews.findDeepVersionAfter(readBy.get());
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Review> rows = byId(ids);
        return ids.stream()
                .filter(rows::containsKey)
                .map(id -> unread(Objects.requireNonNull(rows.get(id))))
                .toList();
    }

    private List<Long> next(String readBy, Limit limit) {
        Instant newSince = clock.instant().minus(NEW);
        Comparator<ReviewRepository.InLine> order = Comparator.comparing(
                        (ReviewRepository.InLine line) -> line.getPublishedAt().isBefore(newSince))
                .thenComparing(line -> line.getSentiment() != Sentiment.NEGATIVE)
                .thenComparing(ReviewRepository.InLine::getPublishedAt, Comparator.reverseOrder());
        List<ReviewRepository.InLine> line = new ArrayList<>();
        for (Sentiment sentiment : Sentiment.values()) {
            line.addAll(reviews.findNewestReadBy(readBy, sentiment, limit));
        }
        return line.stream()
                .sorted(order)
                .limit(limit.max())
                .map(ReviewRepository.InLine::getId)
                .toList();
    }

    private Unread unread(Review review) {
        OwnWords own = words.ofCurrentTenant();
        return new Unread(
                review.id(), review.listingId(), new AnalyzedReview(review.content(), fast(review, own), own));
    }

    private String wordsMark() {
        return words.ofCurrentTenant().mark();
    }

    /** What stands in the row where the fast pass fails: one review must not hold up all others. */
    private ReviewAnalysis fast(Review review, OwnWords own) {
        try {
            return analyzer.analyze(review.content(), own);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("review {} could not be understood before it is read deeply", Tsid.format(review.id()), e);
            return review.standing();
        }
    }

    /**
     * Writes verdicts onto the reviews, and with them into the counters and the index.
     *
     * @param verdicts one for each, in their order
     * @return of which reviews the words were still those that were read, and still hold something to be kept
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public Set<Long> accept(List<Unread> unread, List<DeepAnalysis> verdicts) {
        Map<Long, DeepAnalysis> verdictOf = new LinkedHashMap<>();
        Map<Long, Unread> readOf = new LinkedHashMap<>();
        Map<Long, @Nullable Long> topicOf = topicsOf(unread, verdicts);
        int at = 0;
        for (Unread one : unread) {
            readOf.put(one.id(), one);
            verdictOf.put(one.id(), verdicts.get(at++));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Long> accepted = new HashSet<>();
        DayRollup rollup = new DayRollup();
        Map<Long, Review> rows = byId(readOf.keySet());
        CorrectionSheet corrected = corrections.ofBatch(rows.values());
        rows.forEach((id, review) -> {
            Unread said = Objects.requireNonNull(readOf.get(id));
            if (!saysStill(review, said)) {
                return; // changed meanwhile: it comes round again
            }
            rollup.subtract(review);
            review.read(Objects.requireNonNull(verdictOf.get(id)), said.review().words(), topicOf.get(id), now);
            corrected.settle(review, now);
            rollup.add(review);
            if (!review.isErased()) {
                accepted.add(id);
            }
        });
        reviews.flush();
        rollup.write(jdbc, brandCounts, now);
        return accepted;
    }

    private Map<Long, @Nullable Long> topicsOf(List<Unread> unread, List<DeepAnalysis> verdicts) {
        List<@Nullable TextVector> vectors = new ArrayList<>();
        verdicts.forEach(verdict -> vectors.add(verdict.vector()));
        List<@Nullable Long> nearest = topics.topicsOf(vectors);
        Map<Long, @Nullable Long> topicOf = new HashMap<>();
        for (int i = 0; i < unread.size(); i++) {
            topicOf.put(unread.get(i).id(), nearest.get(i));
        }
        return topicOf;
    }

    private static boolean saysStill(Review review, Unread said) {
        return review.words().title().equals(said.review().content().title())
                && review.words().text().equals(said.review().content().text())
                && Objects.equals(
                        review.content().normalizedRating(),
                        said.review().content().normalizedRating());
    }

    /** Of these reviews, as far as the actor may see them. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<Beginning> beginnings(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : reviews.findByIds(ids).stream()
                        .filter(review -> TenantContext.actor().brandScope().includes(review.brandId()))
                        .map(review -> new Beginning(review.id(), TextCut.beginning(review.whole(), BEGINNING)))
                        .toList();
    }

    /** Lets these stand in line as if they were never read; what is said of them stays until they are. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public void readAnew(Collection<Long> ids) {
        reviews.findByIds(ids).forEach(Review::forgetReading);
    }

    private Map<Long, Review> byId(Collection<Long> ids) {
        return reviews.findByIds(ids).stream().collect(Collectors.toMap(Review::id, Function.identity()));
    }
}
