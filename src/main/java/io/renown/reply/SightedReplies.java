package io.renown.reply;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Connector;
import io.renown.review.ReplySighting;
import io.renown.review.ReplySightings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares what platforms show with what was sent from here. */
@Component
class SightedReplies implements ReplySightings {

    /** Platforms are slow to show what they were told; so long, a reply that is not to be seen may still come. */
    private static final Duration SLOW = Duration.ofDays(1);

    /** A page that was asked for before ours was published comes in by then. */
    private static final Duration SETTLES = Duration.ofMinutes(5);

    private final ReplySql sql;
    private final ReplyRepository replies;
    private final ReplyBook book;
    private final ConnectorCatalog connectors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SightedReplies(
            ReplySql sql,
            ReplyRepository replies,
            ReplyBook book,
            ConnectorCatalog connectors,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.replies = replies;
        this.book = book;
        this.connectors = connectors;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void seen(long listingId, List<ReplySighting> page) {
        Map<String, ReplySighting> byReview = page.stream()
                .collect(Collectors.toMap(
                        ReplySighting::platformReviewId, Function.identity(), (first, second) -> second));
        Map<String, Long> sent = sql.findSent(listingId, byReview.keySet());
        if (sent.isEmpty()) {
            return;
        }
        Map<Long, ReplySighting> byReply = sent.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, entry -> sighting(byReview, entry.getKey())));
        transaction.executeWithoutResult(status -> {
            book.hold(listingId);
            replies.findByIds(byReply.keySet()).forEach(reply -> compare(reply, sighting(byReply, reply.id())));
        });
    }

    private static <K> ReplySighting sighting(Map<K, ReplySighting> all, K key) {
        return java.util.Objects.requireNonNull(all.get(key));
    }

    private void compare(Reply reply, ReplySighting sighting) {
        String shown = sighting.replyText();
        boolean nothing = shown == null || shown.isBlank();
        if (reply.state() == ReplyState.SENDING && !reply.isWithdrawing()) {
            if (ReplyText.isSame(shown, reply.text()) && !ReplyText.isSame(shown, reply.standingText())) {
                boolean pending = said(sighting) == Said.PENDING;
                book.change(
                        reply, pending ? "reply.sent" : "reply.published", (one, now) -> one.sent(null, pending, now));
                remember(reply, sighting);
            }
            return;
        }
        if (reply.state().isUnderWay() || reply.standingText() == null) {
            return;
        }
        if (!nothing && !ReplyText.isSame(shown, reply.standingText())) {
            if (!isSettled(reply)) {
                return; // a page read before ours was published, or a platform that shows it late
            }
            book.change(reply, "reply.changed-elsewhere", Reply::endedElsewhere);
        } else if (said(sighting) == Said.REJECTED) {
            book.change(reply, "reply.rejected", (one, now) -> one.refused(sighting.replyState(), now));
            remember(reply, sighting);
        } else if (nothing) {
            if (isGone(reply)) {
                book.change(reply, "reply.removed-elsewhere", Reply::endedElsewhere);
            }
        } else {
            follow(reply, sighting);
        }
    }

    /** It stands; the platform may be through with looking at it, or look again. */
    private void follow(Reply reply, ReplySighting sighting) {
        Said said = said(sighting);
        if (reply.state() == ReplyState.PENDING && said != Said.PENDING) {
            book.change(reply, "reply.published", (one, now) -> {
                one.shown(now);
                return Optional.empty();
            });
        } else if (reply.state() == ReplyState.PUBLISHED && !reply.isByHand() && said == Said.PENDING) {
            book.change(reply, null, (one, now) -> {
                one.lookedAtAgain(now);
                return Optional.empty();
            });
        }
        remember(reply, sighting);
    }

    private static void remember(Reply reply, ReplySighting sighting) {
        reply.seenAs(sighting.replyState());
    }

    /** Only where the platform tells replies at all. */
    private boolean isGone(Reply reply) {
        return reply.standingAt() != null
                && reply.standingAt().plus(SLOW).isBefore(clock.instant())
                && connectors
                        .find(reply.platform())
                        .flatMap(Connector::findReviews)
                        .filter(feed -> feed.item().replyText() != null)
                        .isPresent();
    }

    private boolean isSettled(Reply reply) {
        return reply.standingAt() == null || reply.standingAt().plus(SETTLES).isBefore(clock.instant());
    }

    private enum Said {
        PENDING,
        REJECTED,
        SHOWN,
        NOTHING
    }

    private static Said said(ReplySighting sighting) {
        return said(sighting.replyState());
    }

    private static Said said(@Nullable String word) {
        String lower = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if (lower.isBlank()) {
            return Said.NOTHING;
        }
        return lower.contains("pending") ? Said.PENDING : lower.contains("reject") ? Said.REJECTED : Said.SHOWN;
    }
}
