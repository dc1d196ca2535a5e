package io.renown.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.review.RawReview;
import io.renown.review.ReviewDetails;
import io.renown.shared.Problem;
import io.renown.support.OnEachEngine;
import io.renown.support.RawReviews;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a draft to a reply that stands on the platform, and back. */
@OnEachEngine
class ReplyIT extends ReplyScene {

    @Autowired
    private ReplyLooks looks;

    @Test
    void publishesAndCountsTheReviewAsAnswered() {
        long unanswered = count("reply:none brand:south");
        send(THANKS);
        assertThat(state()).isEqualTo(ReplyState.SCHEDULED);
        assertThat(count("reply:outbox")).isEqualTo(1);
        sweepUntil(ReplyState.PUBLISHED);

        assertThat(platform.shownFor(platformReview)).contains(THANKS);
        ReviewDetails answered = details();
        assertThat(answered.replyText()).isEqualTo(THANKS);
        assertThat(answered.replyAt()).isNotNull();
        assertThat(count("reply:by-us")).isEqualTo(1);
        assertThat(count("reply:none brand:south")).isEqualTo(unanswered - 1);
        assertThat(tenant.call(() -> audited("reply.published"))).isPositive();
    }

    @Test
    void keepsTheReplyWhenASourceDoesNotMentionItAndKnowsItsOwnWordsAgain() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        arrives(new RawReview(
                platformReview,
                "customer",
                RawReviews.of("x", 1, "x", null).rating(),
                "",
                "Never again.",
                null,
                Instant.parse("2026-06-01T08:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                7,
                null,
                null,
                null));
        assertThat(details().replyText()).isEqualTo(THANKS);
        arrives(said("Never again.", "Thank you  for telling us. "));
        seen("Thank you  for telling us. ", null);
        assertThat(state()).isEqualTo(ReplyState.PUBLISHED);
        assertThat(count("reply:by-us")).isEqualTo(1);
    }

    @Test
    void putsANewReplyInThePlaceOfTheOneBefore() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        send("Thank you. We changed the carrier.");
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(platform.shownFor(platformReview)).contains("Thank you. We changed the carrier.");
        assertThat(reply().earlier())
                .extracting(ReplyDetails.Earlier::text, ReplyDetails.Earlier::ending)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(THANKS, ReplyEnding.REPLACED));
    }

    @Test
    void waitsForThePlatformsLookAndTakesItsNo() {
        platform.moderatesNext();
        send(THANKS);
        sweepUntil(ReplyState.PENDING);
        seen(THANKS, "pending");
        assertThat(state()).isEqualTo(ReplyState.PENDING);
        assertThat(details().replyText()).isEqualTo(THANKS);
        seen(THANKS, "rejected");
        assertThat(reply().state()).isEqualTo(ReplyState.REJECTED);
        assertThat(reply().trouble()).isEqualTo("not-shown");
        assertThat(details().replyText()).isNull();
        assertThat(count("reply:rejected")).isEqualTo(1);

        platform.moderatesNext();
        send("Thank you, and sorry.");
        sweepUntil(ReplyState.PENDING);
        seen("Thank you, and sorry.", "published");
        assertThat(state()).isEqualTo(ReplyState.PUBLISHED);
        tenant.run(() -> replies.withdraw(reply().id()));
        sweepUntil(ReplyState.WITHDRAWN);
        assertThat(platform.shownFor(platformReview)).isEmpty();
        assertThat(details().replyText()).isNull();
    }

    @Test
    void comesBackWhenItIsTakenBackInTime() {
        tenant.run(() -> replies.send(review, THANKS, clock.instant().plus(Duration.ofHours(1))));
        sender.sweep();
        tenant.run(() -> replies.takeBack(replyId()));
        assertThat(state()).isEqualTo(ReplyState.DRAFT);
        assertThat(platform.calls()).isEmpty();
        assertThat(count("reply:draft")).isEqualTo(1);
        tenant.run(() -> replies.discard(replyId()));
        assertThat(tenant.call(() -> replies.find(review))).isEmpty();
        assertThat(count("reply:draft")).isZero();
    }

    @Test
    void isOutdatedWhenTheCustomerWritesSomethingElse() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        arrives(said("Never again! And now it is broken, too.", null));
        assertThat(state()).isEqualTo(ReplyState.OUTDATED);
        assertThat(count("reply:outdated")).isEqualTo(1);
        assertThat(details().replyText()).isEqualTo(THANKS);
        send("Sorry about that.");
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(count("reply:outdated")).isZero();
    }

    @Test
    void goesThroughSomebodyWhoMaySendIt() {
        Actor analyst = new Actor(
                "analyst",
                tenant.ownerId(),
                Role.ANALYST.permissions(),
                tenant.owner().brandScope());
        as(analyst, () -> replies.submit(review, THANKS));
        assertThat(count("reply:awaiting-approval")).isEqualTo(1);
        assertThatThrownBy(() -> as(analyst, () -> replies.send(review, THANKS, null)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> as(analyst, () -> replies.approve(replyId(), THANKS)))
                .isInstanceOf(Problem.class);
        tenant.run(() -> replies.giveBack(replyId(), "name the carrier"));
        assertThat(reply().words()).isEqualTo("name the carrier");
        as(analyst, () -> replies.submit(review, THANKS + " It was the carrier."));
        assertThatThrownBy(() -> tenant.run(() -> replies.approve(replyId(), THANKS)))
                .as("an approval of words that were changed since they were read")
                .isInstanceOf(Problem.class);
        tenant.run(() -> replies.approve(replyId(), THANKS + " It was the carrier."));
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(details().replyText()).isEqualTo(THANKS + " It was the carrier.");
    }

    @Test
    void isMarkedByHandWhereNoAccountIsConnected() {
        accounts.disconnect(listing);
        assertThat(tenant.call(() -> looks.of(reviews.get(review), null)).form().way())
                .isEqualTo(ReplyForm.Way.BY_HAND);
        assertProblem("reply-by-hand", () -> replies.send(review, THANKS, null));
        tenant.run(() -> replies.markReplied(review, THANKS));
        assertThat(details().replyText()).isEqualTo(THANKS);
        assertThat(count("reply:marked")).isEqualTo(1);
        tenant.run(() -> replies.unmark(replyId()));
        assertThat(details().replyText()).isNull();
        assertThat(state()).isEqualTo(ReplyState.DRAFT);
    }

    @Test
    void isKeptFromTheCustomersOfACompetitor() {
        send(THANKS);
        isACompetitors(true);
        try {
            makeDue();
            sweepUntil(ReplyState.REJECTED);

            assertThat(reply().trouble()).isEqualTo("competitor");
            assertThat(platform.calls()).isEmpty();
        } finally {
            isACompetitors(false);
        }
    }

    private void isACompetitors(boolean competitor) {
        jdbc.update(
                "UPDATE listing SET competitor = ? WHERE tenant_id = ? AND id = ?", competitor, tenant.id(), listing);
    }

    @Test
    void refusesWhatThePlatformWouldNotTake() {
        assertProblem("reply-too-many-bytes", () -> replies.send(review, "茶".repeat(1366), null));
        assertProblem("reply-empty", () -> replies.send(review, " ", null));
        assertProblem(
                "reply-time", () -> replies.send(review, THANKS, clock.instant().minus(Duration.ofDays(1))));
        assertThat(tenant.call(() -> replies.find(review))).isEmpty();
    }

    private long audited(String action) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE tenant_id = ? AND action = ?", Long.class, tenant.id(), action);
    }
}
