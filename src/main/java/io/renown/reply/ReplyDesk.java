package io.renown.reply;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sender writes down before and after a call, each in a short transaction of its own. */
@Component
class ReplyDesk {

    private static final Logger log = LoggerFactory.getLogger(ReplyDesk.class);
    private static final int TRIES = 5;

    private final ReplyRepository replies;
    private final ReplyBook book;
    private final ReplyPace pace;
    private final TransactionTemplate transaction;

    ReplyDesk(ReplyRepository replies, ReplyBook book, ReplyPace pace, PlatformTransactionManager transactions) {
        this.replies = replies;
        this.book = book;
        this.pace = pace;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes a reply that is due, so that no other node does; empty when another was faster. */
    Optional<ReplyAttempt> claim(long replyId) {
        try {
            return Optional.ofNullable(transaction.execute(status -> replies.findById(replyId)
                    .filter(reply -> reply.isDue(book.now()))
                    .map(reply -> {
                        ReplyAttempt[] attempt = new ReplyAttempt[1];
                        book.change(reply, null, (one, now) -> {
                            attempt[0] = one.claim(now, pace.lease());
                            return Optional.empty();
                        });
                        return attempt[0];
                    })
                    .orElse(null)));
        } catch (ConcurrencyFailureException e) {
            log.debug("reply {} is another's", replyId, e);
            return Optional.empty();
        }
    }

    /** The account may not be called before then. */
    void postpone(long replyId, Instant until) {
        try {
            transaction.executeWithoutResult(status -> replies.findById(replyId)
                    .filter(reply -> reply.isDue(book.now()))
                    .ifPresent(reply -> reply.postpone(until)));
        } catch (ConcurrencyFailureException e) {
            log.debug("reply {} is another's", replyId, e);
        }
    }

    void sent(ReplyAttempt attempt, @Nullable String platformsId, boolean moderated) {
        settle(
                attempt,
                reply -> book.change(
                        reply,
                        moderated ? "reply.sent" : "reply.published",
                        (one, now) -> one.sent(platformsId, moderated, now)));
    }

    void withdrawn(ReplyAttempt attempt) {
        settle(attempt, reply -> book.change(reply, "reply.withdrawn", Reply::withdrawn));
    }

    /** Passing trouble: once more after a pause, unless it has lasted too long. */
    void retry(ReplyAttempt attempt, String why, String said, Instant soonest, boolean unknown) {
        settle(attempt, reply -> {
            Instant end = reply.giveUpAt(pace.patience());
            if (soonest.isAfter(end) || !book.now().isBefore(end)) {
                giveUp(reply, unknown ? ReplyTrouble.UNCERTAIN : ReplyTrouble.GAVE_UP, said);
            } else {
                book.change(reply, null, (one, now) -> {
                    one.retryAt(soonest, why, said, unknown, now);
                    return Optional.empty();
                });
            }
        });
    }

    /** Nothing was called. */
    void lookAgainAt(ReplyAttempt attempt, Instant at) {
        settle(
                attempt,
                reply -> book.change(reply, null, (one, now) -> {
                    one.lookAgainAt(at, attempt, now);
                    return Optional.empty();
                }));
    }

    /** Nobody can be asked: only what comes in with the reviews shows whether it arrived. */
    void waitForSight(ReplyAttempt attempt) {
        settle(attempt, reply -> {
            Instant end = reply.giveUpAt(pace.patience());
            if (!book.now().isBefore(end)) {
                giveUp(reply, ReplyTrouble.UNCERTAIN, "");
            } else {
                book.change(reply, null, (one, now) -> {
                    one.waitForSight(end, now);
                    return Optional.empty();
                });
            }
        });
    }

    void failed(ReplyAttempt attempt, String why, String said) {
        settle(attempt, reply -> giveUp(reply, why, said));
    }

    private void giveUp(Reply reply, String why, String said) {
        String action = reply.isWithdrawing() ? "reply.withdrawal-failed" : "reply.rejected";
        book.change(reply, action, (one, now) -> {
            one.failed(why, said.isBlank() ? null : said, now);
            return Optional.empty();
        });
    }

    /** Whatever crosses it passes: what happened out there has to be written down. */
    private void settle(ReplyAttempt attempt, Consumer<Reply> deed) {
        for (int i = 1; ; i++) {
            try {
                transaction.executeWithoutResult(status -> {
                    book.hold(attempt.listingId());
                    replies.findById(attempt.replyId())
                            .filter(reply -> reply.isStill(attempt))
                            .ifPresent(deed);
                });
                return;
            } catch (ConcurrencyFailureException e) {
                if (i == TRIES) {
                    throw e;
                }
                log.debug("reply {} is settled once more", attempt.replyId(), e);
            }
        }
    }
}
