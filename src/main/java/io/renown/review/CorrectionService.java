package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextSignature;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members know better than the analysis. It counts at once, in lists, counters and figures alike, survives every later
 * analysis as long as the review says the same, and reaches the tenant's reviews that say it too.
 */
@Service
public class CorrectionService {

    private final ReviewRepository reviews;
    private final ReviewCorrectionRepository rows;
    private final Corrections corrections;
    private final CorrectionWriter writer;

    CorrectionService(
            ReviewRepository reviews,
            ReviewCorrectionRepository rows,
            Corrections corrections,
            CorrectionWriter writer) {
        this.reviews = reviews;
        this.rows = rows;
        this.corrections = corrections;
        this.writer = writer;
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

    /** All of it at once, or nothing; an aspect that the analysis did not see is added. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public CorrectionChange correct(long reviewId, CorrectionWish wish) {
        Review review = getToCorrect(reviewId);
        return writer.change(review, () -> {
            CorrectionWish.InTopic topic = wish.topic();
            if (topic != null) {
                writer.sort(review, topic.id());
            }
            if (wish.sentiment() != null) {
                writer.say(review, CorrectionKind.SENTIMENT, "", CorrectionVerdict.of(wish.sentiment()));
            }
            wish.aspects()
                    .forEach((aspect, verdict) -> writer.say(review, CorrectionKind.ASPECT, aspect.name(), verdict));
        });
    }

    /** @return how many other reviews seem to say the same, 999 at most; they follow in a moment */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int correctSentiment(long reviewId, Sentiment sentiment) {
        return correct(reviewId, CorrectionWish.of(sentiment)).alike();
    }

    /** As {@link #correctSentiment}; an aspect that the analysis did not see is added. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int correctAspect(long reviewId, Aspect aspect, CorrectionVerdict verdict) {
        return correct(reviewId, CorrectionWish.of(aspect, verdict)).alike();
    }

    /**
     * Says which topic a review belongs to; the next search for topics learns of it.
     *
     * @param topicId null for none that it is in now
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int correctTopic(long reviewId, @Nullable Long topicId) {
        return correct(reviewId, CorrectionWish.ofTopic(topicId)).alike();
    }

    /**
     * Lets the analysis, or a correction made on the same words elsewhere, have its say again. Changes nothing where somebody
     * else was faster.
     *
     * @param field as {@link CorrectionDetails#field} gives it; of topics all that was said, whatever it is
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public CorrectionChange takeBack(long reviewId, CorrectionKind kind, String field) {
        Review review = getLocked(reviewId);
        return writer.change(review, () -> writer.forget(review, kind, field));
    }

    /** As {@link #takeBack}. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int undoSentiment(long reviewId) {
        return takeBack(reviewId, CorrectionKind.SENTIMENT, "").alike();
    }

    /** As {@link #takeBack}. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int undoAspect(long reviewId, Aspect aspect) {
        return takeBack(reviewId, CorrectionKind.ASPECT, aspect.name()).alike();
    }

    /** As {@link #takeBack}, of all that was said of its topics. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public int undoTopic(long reviewId) {
        return takeBack(reviewId, CorrectionKind.TOPIC, "").alike();
    }

    /**
     * Brings back what stood before a change, who said it and when included, all of it or nothing.
     *
     * @throws Problem {@code undo-overtaken} when somebody corrected one of its fields since: that stays
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_CORRECT)
    public void undo(CorrectionUndo undo) {
        if (undo.tenantId() != TenantContext.tenantId()) {
            throw Problem.notFound();
        }
        Review review = getToCorrect(undo.reviewId());
        writer.change(review, () -> writer.putBack(review, undo));
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
        writer.settle(part);
        return Optional.of(part.getLast().id());
    }

    private Review getToCorrect(long id) {
        Review review = getLocked(id);
        if (review.isErased()) {
            throw Problem.conflict("review-erased");
        }
        return review;
    }

    /** Who corrects a review waits for whoever does: what an undo compares with must still stand when it writes. */
    private Review getLocked(long id) {
        return visible(reviews.findLocked(id));
    }

    private Review get(long id) {
        return visible(reviews.findById(id));
    }

    private static Review visible(Optional<Review> review) {
        return review.filter(found -> TenantContext.actor().brandScope().includes(found.brandId()))
                .orElseThrow(Problem::notFound);
    }
}
