package io.renown.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.review.ReplyMark;
import io.renown.review.ReviewDetails;
import io.renown.review.WorkState;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Reply reply = new Reply(review(), NOW);

    @Test
    void goesFromDraftOverTheOutboxToThePlatform() {
        send("Thank you.");
        assertThat(reply.mark()).isEqualTo(ReplyMark.OUTBOX);
        assertThat(reply.isDue(NOW.plusSeconds(19))).isFalse();
        ReplyAttempt attempt = reply.claim(NOW.plusSeconds(20), LEASE);
        assertThat(attempt.wasUncertain()).isFalse();
        assertThat(reply.sent("r-1", false, NOW.plusSeconds(21))).isEmpty();
        assertThat(reply.state()).isEqualTo(ReplyState.PUBLISHED);
        assertThat(reply.standingText()).isEqualTo("Thank you.");
        assertThat(reply.mark()).isEqualTo(ReplyMark.BY_US);
    }

    @Test
    void comesBackOutOfTheOutboxUntilItIsClaimed() {
        send("Thank you.");
        reply.takeBack(NOW);
        assertThat(reply.state()).isEqualTo(ReplyState.DRAFT);
        send("Thank you.");
        reply.claim(NOW.plusSeconds(20), LEASE);
        assertRefused(() -> reply.takeBack(NOW));
    }

    @Test
    void isNobodyElsesWhileItIsClaimedAndSuspectAfterwards() {
        send("Thank you.");
        ReplyAttempt lost = reply.claim(NOW.plusSeconds(20), LEASE);
        assertRefused(() -> reply.claim(NOW.plusSeconds(21), LEASE));
        ReplyAttempt next = reply.claim(NOW.plusSeconds(20).plus(LEASE), LEASE);
        assertThat(next.wasUncertain()).isTrue();
        assertThat(reply.isStill(lost)).isFalse();
        assertThat(reply.isStill(next)).isTrue();
    }

    @Test
    void keepsWhatStoodWhenItIsReplaced() {
        publish("Thank you.");
        publish("Thank you, Ann.");
        reply.scheduleWithdrawal(NOW, NOW);
        reply.claim(NOW, LEASE);
        assertThat(reply.withdrawn(NOW)).hasValueSatisfying(ended -> {
            assertThat(ended.text()).isEqualTo("Thank you, Ann.");
            assertThat(ended.ending()).isEqualTo(ReplyEnding.WITHDRAWN);
        });
        assertThat(reply.mark()).isEqualTo(ReplyMark.WITHDRAWN);
    }

    @Test
    void leavesWhatStandsWhenTheNextOneIsRefused() {
        publish("Thank you.");
        send("Buy more!");
        reply.claim(NOW.plusSeconds(20), LEASE);
        reply.failed("refused", "no advertisements", NOW);
        assertThat(reply.state()).isEqualTo(ReplyState.REJECTED);
        assertThat(reply.standingText()).isEqualTo("Thank you.");
        assertThat(reply.discard(false, NOW)).isTrue();
        assertThat(reply.state()).isEqualTo(ReplyState.PUBLISHED);
        assertThat(reply.text()).isEqualTo("Thank you.");
    }

    @Test
    void standsNoMoreWhenThePlatformDoesNotShowIt() {
        send("Thank you.");
        reply.claim(NOW.plusSeconds(20), LEASE);
        reply.sent(null, true, NOW);
        assertThat(reply.mark()).isEqualTo(ReplyMark.PENDING);
        assertThat(reply.refused("REJECTED", NOW)).isPresent();
        assertThat(reply.standingText()).isNull();
        assertThat(reply.mark()).isEqualTo(ReplyMark.REJECTED);
    }

    @Test
    void remembersThatWhatStandsWasPublishedByHandWhileSomethingElseIsWritten() {
        reply.write("Thank you.", 7L, NOW);
        reply.markReplied(1, NOW);
        reply.write("Thank you, Ann.", 8L, NOW);
        assertRefused(() -> reply.scheduleWithdrawal(NOW, NOW));
        assertThat(reply.discard(false, NOW)).isTrue();
        assertThat(reply.mark()).isEqualTo(ReplyMark.MARKED);
        send("Thank you, Ann.");
        reply.claim(NOW.plusSeconds(20), LEASE);
        assertThat(reply.sent(null, false, NOW)).isPresent();
        assertThat(reply.mark()).as("what stands now went out from here").isEqualTo(ReplyMark.BY_US);
    }

    @Test
    void standsAsBeforeWhenItsWithdrawalIsTakenBackOrFails() {
        send("Thank you.");
        reply.claim(NOW.plusSeconds(20), LEASE);
        reply.sent(null, true, NOW);
        reply.scheduleWithdrawal(NOW, NOW);
        reply.takeBack(NOW);
        assertThat(reply.state()).isEqualTo(ReplyState.PENDING);
        reply.shown(NOW);
        reply.outdated(NOW);
        reply.scheduleWithdrawal(NOW, NOW);
        reply.claim(NOW, LEASE);
        reply.failed("forbidden", null, NOW);
        assertThat(reply.state()).isEqualTo(ReplyState.OUTDATED);
        assertThat(reply.isWithdrawing()).isFalse();
    }

    @Test
    void keepsTheReasonOfARefusalWhenAWithdrawalIsTakenBack() {
        publish("Thank you.");
        send("Buy more!");
        reply.claim(NOW.plusSeconds(20), LEASE);
        reply.failed("refused", "no advertisements", NOW);
        reply.scheduleWithdrawal(NOW, NOW);
        reply.takeBack(NOW);
        assertThat(reply.state()).isEqualTo(ReplyState.REJECTED);
        assertThat(reply.details(List.of()).words()).isEqualTo("no advertisements");
    }

    @Test
    void goesBackToItsAuthorWithTheReason() {
        reply.write("Thx", 7L, NOW);
        reply.submit(NOW);
        assertThat(reply.mark()).isEqualTo(ReplyMark.AWAITING_APPROVAL);
        reply.giveBack("too short", NOW);
        assertThat(reply.details(List.of()).words()).isEqualTo("too short");
        assertRefused(() -> reply.giveBack("twice", NOW));
    }

    @Test
    void refusesWhatDoesNotFollow() {
        assertRefused(() -> reply.takeBack(NOW));
        assertRefused(() -> reply.outdated(NOW));
        assertRefused(() -> reply.shown(NOW));
        assertRefused(() -> reply.scheduleWithdrawal(NOW, NOW));
        assertRefused(() -> reply.unmark(NOW));
        send("Thank you.");
        assertRefused(() -> reply.write("else", null, NOW));
        assertRefused(() -> reply.submit(NOW));
        assertRefused(() -> reply.markReplied(1, NOW));
    }

    private void send(String text) {
        reply.write(text, 7L, NOW);
        reply.schedule(NOW.plusSeconds(20), null, 1, NOW);
    }

    private void publish(String text) {
        send(text);
        reply.claim(NOW.plusSeconds(20), LEASE);
        reply.sent(null, false, NOW);
    }

    private static void assertRefused(ThrowingCallable block) {
        assertThatThrownBy(block)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("reply-state"));
    }

    static ReviewDetails review() {
        return new ReviewDetails(
                1,
                2,
                3,
                "google",
                "g-1",
                "Ann",
                null,
                "",
                "Late.",
                "Late.",
                NOW,
                null,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                "en",
                Sentiment.NEGATIVE,
                0.9,
                -0.8,
                SentimentBasis.TRAINED,
                0.4,
                List.of(),
                List.of(),
                null,
                "fast-6",
                "",
                "fast-5",
                false,
                null,
                null,
                WorkState.OPEN,
                null,
                List.of(),
                1,
                List.of(),
                List.of());
    }
}
