package io.renown.reply;

import io.renown.review.ReviewDetails;
import io.renown.review.ReviewService;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members do with replies. There is one to a review; of what the actor may not see nobody hears.
 *
 * <p>Refusals: {@code reply-state} when something else became of it meanwhile, {@code reply-once} where a reply stands and
 * the platform takes no other, {@code reply-by-hand} and {@code reply-not-possible} where nothing can be sent, {@code
 * reply-empty}, {@code reply-too-long} and {@code reply-too-many-bytes}; {@code reply-competitor} for whatever is to be said
 * to a competitor's review.
 */
@Service
public class ReplyService {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 400;

    private final ReplyRepository replies;
    private final ReplyBook book;
    private final ReplyForms forms;
    private final ReviewService reviews;
    private final ReplyPace pace;

    ReplyService(ReplyRepository replies, ReplyBook book, ReplyForms forms, ReviewService reviews, ReplyPace pace) {
        this.replies = replies;
        this.book = book;
        this.forms = forms;
        this.reviews = reviews;
        this.pace = pace;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Optional<ReplyDetails> find(long reviewId) {
        return replies.findByReviewId(reviews.get(reviewId).id()).map(book::details);
    }

    /** Keeps what is being written; an empty text leaves nothing behind. */
    @Transactional
    @RequiresPermission(Permission.REPLY_DRAFT)
    public Optional<ReplyDetails> saveDraft(long reviewId, String text) {
        ReviewDetails review = reviews.get(reviewId);
        forms.requireOwn(review);
        String clean = ReplyText.clean(text);
        Optional<Reply> known = replies.findByReviewId(review.id());
        if (clean.isEmpty()) {
            return known.flatMap(this::leave);
        }
        if (known.isPresent()
                && known.get().state() == ReplyState.DRAFT
                && clean.equals(known.get().text())) {
            return known.map(book::details);
        }
        return Optional.of(book.details(written(review, clean)));
    }

    /** For somebody who may send it to look at. */
    @Transactional
    @RequiresPermission(Permission.REPLY_DRAFT)
    public ReplyDetails submit(long reviewId, String text) {
        ReviewDetails review = reviews.get(reviewId);
        String clean = requireSendable(review, forms.of(review), text);
        Reply reply = written(review, clean);
        book.change(reply, "reply.submitted", (one, now) -> {
            one.submit(now);
            return Optional.empty();
        });
        return book.details(reply);
    }

    /**
     * Puts the reply into the outbox, from where it leaves after a moment for second thoughts.
     *
     * @param at when it is to go out; null for as soon as may be
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public ReplyDetails send(long reviewId, String text, @Nullable Instant at) {
        ReviewDetails review = reviews.get(reviewId);
        Instant due = due(at);
        String clean = requireSendable(review, sendable(review), text);
        return book.details(intoOutbox(review, written(review, clean), due, "reply.scheduled"));
    }

    /**
     * Sends what somebody else submitted.
     *
     * @param seen the text that the approver read
     * @throws Problem {@code reply-state} when it is no longer that
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public ReplyDetails approve(long replyId, String seen) {
        Reply reply = get(replyId);
        ReviewDetails review = reviews.get(reply.reviewId());
        if (reply.state() != ReplyState.AWAITING_APPROVAL || !reply.text().equals(seen)) {
            throw Problem.conflict("reply-state");
        }
        requireSendable(review, sendable(review), reply.text());
        return book.details(intoOutbox(review, reply, due(null), "reply.approved"));
    }

    /** Back to whoever submitted it, with the reason. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public ReplyDetails giveBack(long replyId, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reply-reason", LONGEST_REASON);
        }
        Reply reply = get(replyId);
        book.change(reply, "reply.returned", (one, now) -> {
            one.giveBack(reason.strip(), now);
            return Optional.empty();
        });
        return book.details(reply);
    }

    /** Out of the outbox, before it left. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public ReplyDetails takeBack(long replyId) {
        Reply reply = get(replyId);
        book.change(reply, "reply.taken-back", (one, now) -> {
            one.takeBack(now);
            return Optional.empty();
        });
        outdateWhatAnswersOlderWords(reply);
        return book.details(reply);
    }

    /** Takes what stands away from the platform; after the same moment as a reply. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public ReplyDetails withdraw(long replyId) {
        Reply reply = get(replyId);
        if (!forms.of(reviews.get(reply.reviewId())).canWithdraw()) {
            throw Problem.conflict("reply-stays");
        }
        book.change(reply, "reply.withdrawal-scheduled", (one, now) -> {
            one.scheduleWithdrawal(now.plus(pace.delay()), now);
            return Optional.empty();
        });
        return book.details(reply);
    }

    /** A person published it on the platform's own page. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public ReplyDetails markReplied(long reviewId, String text) {
        ReviewDetails review = reviews.get(reviewId);
        forms.requireOwn(review);
        ReplyForm form = forms.of(review);
        if (form.way() == ReplyForm.Way.NONE) {
            throw Problem.conflict("reply-not-possible");
        }
        String clean = ReplyText.clean(text);
        ReplyText.requireSendable(clean, null);
        book.hold(review.listingId());
        Reply reply = written(review, clean);
        book.change(reply, "reply.marked", (one, now) -> one.markReplied(review.versions(), now));
        return book.details(reply);
    }

    /** It was marked by mistake. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public ReplyDetails unmark(long replyId) {
        Reply reply = get(replyId);
        book.hold(reply.listingId());
        book.change(reply, "reply.unmarked", Reply::unmark);
        return book.details(reply);
    }

    /** Leaves what is written; empty when nothing is left of the reply. What stands on the platform stays. */
    @Transactional
    @RequiresPermission(Permission.REPLY_DRAFT)
    public Optional<ReplyDetails> discard(long replyId) {
        return leave(get(replyId));
    }

    /**
     * Whatever it takes to have no reply: what is written is left, what waits is taken back, what stands is withdrawn.
     * Empty when nothing is left.
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_REPLY)
    public Optional<ReplyDetails> cancel(long replyId) {
        Reply reply = get(replyId);
        return switch (reply.state()) {
            case DRAFT, AWAITING_APPROVAL, REJECTED -> leave(reply);
            case SCHEDULED -> {
                ReplyDetails back = takeBack(replyId);
                yield reply.isWithdrawing() || reply.state() != ReplyState.DRAFT ? Optional.of(back) : leave(reply);
            }
            case PUBLISHED, OUTDATED, PENDING -> Optional.of(reply.isByHand() ? unmark(replyId) : withdraw(replyId));
            case SENDING, WITHDRAWN -> throw Problem.conflict("reply-state");
        };
    }

    private Optional<ReplyDetails> leave(Reply reply) {
        boolean[] stays = {true};
        boolean hasHistory = !book.details(reply).earlier().isEmpty();
        if (!reply.state().isOpenToChange()
                || reply.state() == ReplyState.PUBLISHED
                || reply.state() == ReplyState.OUTDATED
                || reply.state() == ReplyState.WITHDRAWN) {
            return Optional.of(book.details(reply));
        }
        book.change(reply, null, (one, now) -> {
            stays[0] = one.discard(hasHistory, now);
            return Optional.empty();
        });
        outdateWhatAnswersOlderWords(reply);
        if (stays[0]) {
            return Optional.of(book.details(reply));
        }
        book.remove(reply);
        return Optional.empty();
    }

    private void outdateWhatAnswersOlderWords(Reply reply) {
        if (reply.state() == ReplyState.PUBLISHED
                && reviews.get(reply.reviewId()).versions() > reply.answersVersion()) {
            book.change(reply, null, (one, now) -> {
                one.outdated(now);
                return Optional.empty();
            });
        }
    }

    private Reply intoOutbox(ReviewDetails review, Reply reply, Instant due, String action) {
        book.change(reply, action, (one, now) -> {
            one.schedule(due, ReplyText.print(review.replyText()), review.versions(), now);
            return Optional.empty();
        });
        return reply;
    }

    private Reply written(ReviewDetails review, String text) {
        Reply reply = replies.findByReviewId(review.id()).orElseGet(() -> book.begin(review));
        book.change(reply, null, (one, now) -> {
            one.write(text, TenantContext.actor().memberId(), now);
            return Optional.empty();
        });
        return reply;
    }

    private ReplyForm sendable(ReviewDetails review) {
        ReplyForm form = forms.of(review);
        if (form.way() == ReplyForm.Way.BY_HAND) {
            throw Problem.conflict("reply-by-hand");
        }
        return form;
    }

    private String requireSendable(ReviewDetails review, ReplyForm form, String text) {
        forms.requireOwn(review);
        if (form.way() == ReplyForm.Way.NONE) {
            throw Problem.conflict("reply-not-possible");
        }
        String standing = review.replyText();
        if (form.isOnce() && standing != null && !standing.isBlank()) {
            throw Problem.conflict("reply-once");
        }
        String clean = ReplyText.clean(text);
        ReplyText.requireSendable(clean, form.rules());
        return clean;
    }

    private Instant due(@Nullable Instant at) {
        Instant now = book.now();
        if (at != null && (at.isBefore(now.minus(Duration.ofMinutes(1))) || at.isAfter(now.plus(FARTHEST)))) {
            throw Problem.invalid("reply-time");
        }
        Instant soonest = now.plus(pace.delay());
        return at == null || at.isBefore(soonest) ? soonest : at;
    }

    private Reply get(long replyId) {
        return replies.findById(replyId)
                .filter(reply -> TenantContext.actor().brandScope().includes(reply.brandId()))
                .orElseThrow(Problem::notFound);
    }
}
