package io.renown.reply;

import io.renown.review.ReviewsIngested;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer wrote something else after they were answered. */
@Component
class OutdateRepliesOnReviewsIngested {

    /** From the begin of a batch to its end, with plenty to spare. */
    private static final Duration BATCH = Duration.ofSeconds(30);

    private final ReplySql sql;
    private final ReplyRepository replies;
    private final ReplyBook book;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutdateRepliesOnReviewsIngested(
            ReplySql sql,
            ReplyRepository replies,
            ReplyBook book,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.replies = replies;
        this.book = book;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // It is called from behind a commit, when that transaction takes nothing any more.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(id = "outdate-replies")
    void outdateOnReviewsIngested(ReviewsIngested event) {
        if (event.changed() == 0 || !sql.isAnyPublished(event.listingId())) {
            return;
        }
        List<Long> outdated =
                sql.findOutdated(event.listingId(), clock.instant().minus(BATCH));
        if (outdated.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            book.hold(event.listingId());
            replies.findByIds(outdated).stream()
                    .filter(reply -> reply.state() == ReplyState.PUBLISHED)
                    .forEach(reply -> book.change(reply, null, (one, now) -> {
                        one.outdated(now);
                        return Optional.empty();
                    }));
        });
    }
}
