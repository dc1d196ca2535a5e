package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.TextSignature;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what members said of a review, lets it count, and tells the reviews with the same words. */
@Component
class CorrectionWriter {

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

    CorrectionWriter(
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

    /** What a deed changes of the corrections of a review. @param review locked, so that nobody else changes them meanwhile */
    CorrectionChange change(Review review, Runnable deed) {
        List<ReviewCorrection> before = copies(review);
        deed.run();
        rows.flush();
        CorrectionUndo undo = CorrectionUndo.between(review.id(), before, copies(review));
        if (undo.isEmpty()) {
            return new CorrectionChange(0, undo);
        }
        settle(List.of(review));
        return new CorrectionChange(spread(review, undo), undo);
    }

    private List<ReviewCorrection> copies(Review review) {
        return rows.findByReviewIdOrderByMadeAt(review.id()).stream()
                .map(ReviewCorrection::copy)
                .toList();
    }

    void say(Review review, CorrectionKind kind, String field, CorrectionVerdict verdict) {
        Instant now = now();
        Long member = TenantContext.actor().memberId();
        rows.findByReviewIdAndKindAndField(review.id(), kind, field)
                .ifPresentOrElse(
                        known -> known.say(review, verdict, member, now),
                        () -> rows.save(new ReviewCorrection(review, kind, field, verdict, member, now)));
        log("review.corrected", review, named(kind, field) + " " + verdict.slug());
    }

    /** @param topicId null for none that it is in now */
    void sort(Review review, @Nullable Long topicId) {
        Topics known = topics.topics();
        rows.deleteAll(rows.findByReviewIdAndKind(review.id(), CorrectionKind.TOPIC));
        rows.flush();
        settle(List.of(review));
        Long member = TenantContext.actor().memberId();
        Instant now = now();
        if (topicId != null) {
            TopicName topic = known.find(topicId).orElseThrow(Problem::notFound);
            rows.save(inTopic(review, topic.id(), CorrectionVerdict.MEANT, member, now));
        } else if (review.judgement().topicId() != null) {
            // None of those that count as the same: else the next run would put it back under the same name.
            Set<Long> family = known.family(review.judgement().topicId());
            (family.isEmpty() ? Set.of(review.judgement().topicId()) : family)
                    .forEach(id -> rows.save(inTopic(review, id, CorrectionVerdict.NOT_MEANT, member, now)));
        }
        String said = topicId == null ? "none" : Tsid.format(topicId);
        log("review.corrected", review, CorrectionKind.TOPIC.slug() + " " + said);
    }

    private static ReviewCorrection inTopic(
            Review review, long topicId, CorrectionVerdict verdict, @Nullable Long member, Instant now) {
        return new ReviewCorrection(review, CorrectionKind.TOPIC, Long.toString(topicId), verdict, member, now);
    }

    /** Of topics all that was said, whatever the field. */
    void forget(Review review, CorrectionKind kind, String field) {
        List<ReviewCorrection> known = kind == CorrectionKind.TOPIC
                ? rows.findByReviewIdAndKind(review.id(), kind)
                : rows.findByReviewIdAndKindAndField(review.id(), kind, field).stream()
                        .toList();
        if (!known.isEmpty()) {
            rows.deleteAll(known);
            log("review.correction-undone", review, named(kind, field));
        }
    }

    /** @throws Problem {@code undo-overtaken} when any of the fields was corrected since; then nothing is changed */
    void putBack(Review review, CorrectionUndo undo) {
        Map<CorrectionUndo.Field, List<ReviewCorrection>> stands =
                CorrectionUndo.byField(rows.findByReviewIdOrderByMadeAt(review.id()));
        for (CorrectionUndo.Step step : undo.steps()) {
            if (!CorrectionUndo.isSame(step.after(), stands.getOrDefault(step.field(), List.of()))) {
                throw Problem.conflict("undo-overtaken");
            }
        }
        for (CorrectionUndo.Step step : undo.steps()) {
            rows.deleteAll(stands.getOrDefault(step.field(), List.of()));
            rows.flush();
            step.before().forEach(said -> rows.save(said.copy()));
            log(
                    "review.correction-undone",
                    review,
                    named(step.field().kind(), step.field().field()));
        }
    }

    private void log(String action, Review review, String words) {
        audit.append(action, "review:" + Tsid.format(review.id()), words);
    }

    private static String named(CorrectionKind kind, String field) {
        return kind == CorrectionKind.ASPECT ? Aspect.valueOf(field).slug() : kind.slug();
    }

    /** The corrections may have been made on other words: the review may have changed since. */
    private int spread(Review review, CorrectionUndo undo) {
        TextSignature signature = review.findings().signature();
        undo.steps().stream()
                .flatMap(step -> Stream.concat(step.before().stream(), step.after().stream()))
                .flatMap(one -> one.signature().stream())
                .filter(old -> !old.equals(signature))
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

    void settle(List<Review> part) {
        Instant now = now();
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
