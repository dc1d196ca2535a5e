package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextSignature;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members know better than the analysis. It counts at once, in lists, counters and figures alike, survives every later
 * analysis as long as the review says the same, and reaches the tenant's reviews that say it too.
 */
@Service
public class CorrectionService {

    /** More are not counted for a notice. */
    private static final int MOST_TOLD = 999;

    private final ReviewRepository reviews;
    private final ReviewCorrectionRepository rows;
    private final Corrections corrections;
    private final TopicCatalog topics;
    private final JdbcTemplate jdbc;
    private final BrandCounts brandCounts;
    private final JobQueue jobs;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionService(
            ReviewRepository reviews,
            ReviewCorrectionRepository rows,
            Corrections corrections,
            TopicCatalog topics,
            JdbcTemplate jdbc,
            BrandCounts brandCounts,
            JobQueue jobs,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.corrections = corrections;
        this.topics = topics;
        this.jdbc = jdbc;
        this.brandCounts = brandCounts;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that count for the review, and those that were made on an older text of it. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<CorrectionDetails> list(long reviewId) {
        Review review = get(reviewId);
        List<CorrectionDetails> details = new ArrayList<>();
        for (ReviewCorrection correction : corrections.ofBatch(List.of(review)).of(review)) {
            details.add(
                    correction.isOf(review)
                            ? correction.details(CorrectionDetails.Standing.COUNTS)
                            : fromSameWords(correction));
        }
        byte[] print = TextPrint.of(review);
        rows.findByReviewIdOrderByMadeAt(reviewId).stream()
                .filter(correction -> !correction.countsFor(review, print))
                .map(correction -> correction.details(CorrectionDetails.Standing.OUTDATED))
                .forEach(details::add);
        details.sort(Comparator.comparing(CorrectionDetails::kind).thenComparing(CorrectionDetails::field));
        return details;
    }

    /** Who corrected a review of a brand out of sight stays out of sight. */
    private static CorrectionDetails fromSameWords(ReviewCorrection correction) {
        CorrectionDetails details = correction.details(CorrectionDetails.Standing.FROM_SAME_WORDS);
        return TenantContext.actor().brandScope().unlimited() ? details : details.withoutMember();
    }

    /** @return how many other reviews seem to say the same, 999 at most; they follow in a moment */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int correctSentiment(long reviewId, Sentiment sentiment) {
        return correct(reviewId, CorrectionKind.SENTIMENT, "", CorrectionVerdict.of(sentiment));
    }

    /** As {@link #correctSentiment}; an aspect that the analysis did not see is added. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int correctAspect(long reviewId, Aspect aspect, CorrectionVerdict verdict) {
        return correct(reviewId, CorrectionKind.ASPECT, aspect.name(), verdict);
    }

    /**
     * Says which topic a review belongs to; the next search for topics learns of it.
     *
     * @param topicId null for none that it is in now
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int correctTopic(long reviewId, @Nullable Long topicId) {
        Review review = get(reviewId);
        if (review.isErased()) {
            throw Problem.conflict("review-erased");
        }
        Topics known = topics.topics();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ReviewCorrection> before = rows.findByReviewIdAndKind(reviewId, CorrectionKind.TOPIC);
        rows.deleteAll(before);
        rows.flush();
        settle(List.of(review), now);
        if (topicId != null) {
            TopicName topic = known.find(topicId).orElseThrow(Problem::notFound);
            say(review, topic.id(), CorrectionVerdict.MEANT, now);
        } else if (review.topicId() != null) {
            // None of those that count as the same: else the next run would put it back under the same name.
            Set<Long> family = known.family(review.topicId());
            (family.isEmpty() ? Set.of(review.topicId()) : family)
                    .forEach(id -> say(review, id, CorrectionVerdict.NOT_MEANT, now));
        }
        rows.flush();
        settle(List.of(review), now);
        audit.append(
                "review.corrected",
                "review:" + Tsid.format(reviewId),
                CorrectionKind.TOPIC.slug() + " " + (topicId == null ? "none" : Tsid.format(topicId)));
        return spread(review, before.stream().flatMap(one -> one.signature().stream()));
    }

    private void say(Review review, long topicId, CorrectionVerdict verdict, Instant now) {
        rows.save(new ReviewCorrection(
                review,
                CorrectionKind.TOPIC,
                Long.toString(topicId),
                verdict,
                TenantContext.actor().memberId(),
                now));
    }

    /** All that was said of the topics of a review; as {@link #undoSentiment}. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int undoTopic(long reviewId) {
        Review review = get(reviewId);
        List<ReviewCorrection> known = rows.findByReviewIdAndKind(reviewId, CorrectionKind.TOPIC);
        if (known.isEmpty()) {
            return 0;
        }
        rows.deleteAll(known);
        rows.flush();
        settle(List.of(review), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append("review.correction-undone", "review:" + Tsid.format(reviewId), CorrectionKind.TOPIC.slug());
        return spread(review, known.stream().flatMap(one -> one.signature().stream()));
    }

    private int correct(long reviewId, CorrectionKind kind, String field, CorrectionVerdict verdict) {
        Review review = get(reviewId);
        if (review.isErased()) {
            throw Problem.conflict("review-erased");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Long member = TenantContext.actor().memberId();
        Optional<ReviewCorrection> known = rows.findByReviewIdAndKindAndField(reviewId, kind, field);
        Optional<TextSignature> left = known.flatMap(ReviewCorrection::signature);
        if (known.isPresent()) {
            known.get().say(review, verdict, member, now);
        } else {
            rows.save(new ReviewCorrection(review, kind, field, verdict, member, now));
        }
        rows.flush();
        settle(List.of(review), now);
        audit.append("review.corrected", "review:" + Tsid.format(reviewId), named(kind, field) + " " + verdict.slug());
        return spread(review, left.stream());
    }

    /** Lets the analysis, or a correction made on the same words elsewhere, have its say again. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int undoSentiment(long reviewId) {
        return undo(reviewId, CorrectionKind.SENTIMENT, "");
    }

    /** As {@link #undoSentiment}. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int undoAspect(long reviewId, Aspect aspect) {
        return undo(reviewId, CorrectionKind.ASPECT, aspect.name());
    }

    private int undo(long reviewId, CorrectionKind kind, String field) {
        Review review = get(reviewId);
        Optional<ReviewCorrection> known = rows.findByReviewIdAndKindAndField(reviewId, kind, field);
        if (known.isEmpty()) {
            return 0; // somebody else was faster
        }
        rows.delete(known.get());
        rows.flush();
        settle(List.of(review), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append("review.correction-undone", "review:" + Tsid.format(reviewId), named(kind, field));
        return spread(review, known.get().signature().stream());
    }

    private static String named(CorrectionKind kind, String field) {
        return kind == CorrectionKind.ASPECT ? Aspect.valueOf(field).slug() : kind.slug();
    }

    /** @param left of the text the correction was made on before: the review may have changed its words since */
    private int spread(Review review, Stream<TextSignature> left) {
        TextSignature signature = review.signature();
        left.filter(old -> !old.equals(signature))
                .distinct()
                .forEach(old -> jobs.enqueue(SpreadCorrectionsJob.of(TenantContext.tenantId(), old)));
        if (signature == null) {
            return 0; // too few words for others to say the same
        }
        int alike =
                reviews.findIdsAlike(signature.bytes(), Limit.of(MOST_TOLD + 1)).size() - 1;
        if (alike > 0) {
            jobs.enqueue(SpreadCorrectionsJob.of(TenantContext.tenantId(), signature));
        }
        return TenantContext.actor().brandScope().unlimited() ? alike : 0; // the others may be of brands out of sight
    }

    /**
     * Lets corrections count, or count no more, in some reviews of one signature.
     *
     * @return the last of them; empty when none are left
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public Optional<Long> settleNext(TextSignature signature, long afterId) {
        List<Review> part = reviews.findAlike(signature.bytes(), afterId, Limit.of(ReviewIngest.BATCH));
        if (part.isEmpty()) {
            return Optional.empty();
        }
        settle(part, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Optional.of(part.getLast().id());
    }

    private void settle(List<Review> part, Instant now) {
        CorrectionSheet sheet = corrections.ofBatch(part);
        DayRollup rollup = new DayRollup();
        for (Review review : part) {
            rollup.subtract(review);
            sheet.settle(review, now);
            rollup.add(review);
        }
        reviews.flush();
        rollup.write(jdbc, brandCounts, now);
    }

    private Review get(long id) {
        return reviews.findById(id)
                .filter(review -> TenantContext.actor().brandScope().includes(review.brandId()))
                .orElseThrow(Problem::notFound);
    }
}
