package io.renown.reply;

import io.renown.audit.AuditLog;
import io.renown.review.ReplyMark;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewReplies;
import io.renown.shared.Tsid;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a reply, with all that follows: its history, its review, the audit log. */
@Component
class ReplyBook {

    private final ReplyRepository replies;
    private final ReplyVersionRepository versions;
    private final ReviewReplies reviews;
    private final AuditLog audit;
    private final EntityManager entities;
    private final Clock clock;

    ReplyBook(
            ReplyRepository replies,
            ReplyVersionRepository versions,
            ReviewReplies reviews,
            AuditLog audit,
            EntityManager entities,
            Clock clock) {
        this.replies = replies;
        this.versions = versions;
        this.reviews = reviews;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** A change of a reply; returns what stood on the platform until then, where it stands no more. */
    interface Deed extends BiFunction<Reply, Instant, Optional<Standing.Ended>> {}

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** First in a transaction that may change what stands on the platform, as whoever brings in reviews does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long listingId) {
        reviews.hold(listingId);
    }

    /** @param action for the audit log; null where nothing left the house */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Reply reply, @Nullable String action, Deed deed) {
        Instant now = now();
        ReplyMark mark = reply.text().isEmpty() ? null : reply.mark();
        Instant stoodSince = reply.standingAt();
        deed.apply(reply, now).ifPresent(ended -> {
            List<ReplyVersion> before = versions.findTop50ByReplyIdOrderByNumberDesc(reply.id());
            int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
            entities.persist(
                    new ReplyVersion(reply.id(), number, ended.text(), ended.publishedAt(), now, ended.ending()));
        });
        replies.flush();
        if (!Objects.equals(stoodSince, reply.standingAt())) {
            int version = reviews.stand(reply.reviewId(), reply.standingText(), reply.standingAt(), reply.mark());
            if (reply.state() == ReplyState.PUBLISHED && version > reply.answersVersion()) {
                reply.outdated(now);
                replies.flush();
                reviews.mark(List.of(reply.reviewId()), reply.mark());
            }
        } else if (mark != reply.mark()) {
            reviews.mark(List.of(reply.reviewId()), reply.mark());
        }
        if (action != null) {
            audit.append(action, "reply:" + Tsid.format(reply.id()), "review:" + Tsid.format(reply.reviewId()));
        }
    }

    /** Not yet marked: what is written comes next. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reply begin(ReviewDetails review) {
        Reply reply = new Reply(review, now());
        entities.persist(reply);
        entities.flush();
        entities.detach(reply); // until it is read again, Hibernate updates it without its tenant
        return replies.findById(reply.id()).orElseThrow();
    }

    /** Nothing is left of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Reply reply) {
        replies.delete(reply);
        replies.flush();
        reviews.mark(List.of(reply.reviewId()), null);
    }

    ReplyDetails details(Reply reply) {
        return reply.details(versions.findTop50ByReplyIdOrderByNumberDesc(reply.id()).stream()
                .map(ReplyVersion::details)
                .toList());
    }
}
