package io.renown.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReplyRules;
import io.renown.platform.ListingService;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Replies against a platform that fails as platforms fail: none is lost, none is sent twice. */
@OnEachEngine
class ReplyTroubleIT extends ReplyScene {

    @Autowired
    private ReplyDesk desk;

    @Autowired
    private ReplyBook book;

    @Autowired
    private ReplyPace pace;

    @Autowired
    private ReplyRepository repository;

    @Autowired
    private ListingService listings;

    @Autowired
    private ConnectorCatalog connectors;

    @Autowired
    private io.renown.platform.CompetitorListings competitors;

    @Autowired
    private ObjectProvider<io.renown.account.AccountAccess> accountAccess;

    @Autowired
    private ObjectProvider<io.renown.connector.PlatformClient> client;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void looksBeforeItTriesAgainWhenACallTimedOut() {
        platform.timesOutAfterTheEffectNext();
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED, ReplyState.PENDING);
        assertThat(platform.calls()).hasSize(1);

        assertThat(details().replyText()).isEqualTo(THANKS);
    }

    @Test
    void sendsOnceMoreWhenTheLookShowsThatNothingArrived() {
        platform.failsNext(new PlatformException(Trouble.TIMED_OUT, "no answer"));
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(platform.calls()).hasSize(2);
    }

    @Test
    void neverSendsTwiceWhereOneReplyIsAllAndNobodyCanBeAsked() {
        ReplyCalls once = onceWithoutALook();
        platform.timesOutAfterTheEffectNext();
        send(THANKS);
        tenant.run(() -> desk.claim(replyId()).ifPresent(once::make));
        assertThat(state()).isEqualTo(ReplyState.SENDING);
        for (int i = 0; i < 3; i++) {
            makeDue();
            TenantContext.runAs(
                    tenant.id(),
                    Actor.system("replies"),
                    () -> desk.claim(replyId()).ifPresent(once::make));
        }
        assertThat(platform.calls()).hasSize(1);
        assertThat(reply().trouble()).isEqualTo("uncertain");

        seen(THANKS, null);
        assertThat(state()).isEqualTo(ReplyState.PUBLISHED);
        assertThat(details().replyText()).isEqualTo(THANKS);
        assertProblem(
                "reply-once",
                () -> transactions.executeWithoutResult(status -> onceService().send(review, "One more.", null)));
    }

    @Test
    void waitsAsLongAsThePlatformAsksFor() {
        platform.failsNext(new PlatformException(Trouble.RATE_LIMITED, "slow down", "429", Duration.ofMinutes(7)));
        send(THANKS);
        sweepUntil(() -> "rate-limited".equals(reply().trouble()));
        assertThat(dueAt()).isAfter(clock.instant().plus(Duration.ofMinutes(6)));
        sender.sweep();
        assertThat(platform.calls()).hasSize(1);
        makeDue();
        sweepUntil(() -> dueAt().isAfter(clock.instant().plus(Duration.ofMinutes(6))));
        assertThat(platform.calls())
                .as("nor does anything else call for the account")
                .hasSize(1);
        mayBeCalledFrom(clock.instant());
        makeDue();
        sweepUntil(ReplyState.PUBLISHED);
    }

    @Test
    void waitsInTheOutboxWhileTheLimitOfItsAccountIsUsedUp() {
        jdbc.update(
                "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at, version)"
                        + " VALUES (?, ?, 'google', 'limited', '{}', '', 'CONNECTED', UTC_TIMESTAMP(6), 0)",
                tenant.id(),
                listing);
        mayBeCalledFrom(clock.instant().plus(Duration.ofHours(3)));
        send(THANKS);
        makeDue();
        sweepUntil(() -> dueAt().isAfter(clock.instant().plus(Duration.ofHours(2))));
        assertThat(state()).isEqualTo(ReplyState.SCHEDULED);
        assertThat(reply().attempts()).isZero();
        assertThat(reply().trouble()).isNull();
        assertThat(platform.calls()).isEmpty();

        mayBeCalledFrom(clock.instant());
        makeDue();
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(tenant.call(() -> limits.callsOfToday())).containsEntry(listing, 1);
    }

    private Instant dueAt() {
        return tenant.call(() -> repository.findByReviewId(review).orElseThrow().dueAt());
    }

    @Test
    void saysWhatToDoWhenTheGrantWasRevoked() {
        platform.failsNext(new PlatformException(Trouble.SIGN_IN, "invalid_grant"));
        send(THANKS);
        sweepUntil(ReplyState.REJECTED);
        assertThat(reply().trouble()).isEqualTo("sign-in");
        assertThat(reply().words()).isEqualTo("invalid_grant");
        assertThat(accounts.troubleOf(listing)).contains(Trouble.SIGN_IN);
        assertThat(details().replyText()).isNull();
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(accounts.troubleOf(listing)).isEmpty();
    }

    @Test
    void givesUpWhatDidNotPassInADay() {
        platform.failsNext(new PlatformException(Trouble.UNAVAILABLE, "maintenance"));
        send(THANKS);
        sweepUntil(() -> reply().trouble() != null);
        jdbc.update(
                "UPDATE reply SET first_tried_at = first_tried_at - INTERVAL 2 DAY WHERE tenant_id = ? AND review_id = ?",
                tenant.id(),
                review);
        platform.failsNext(new PlatformException(Trouble.RATE_LIMITED, "still"));
        makeDue();
        sweepUntil(ReplyState.REJECTED);
        assertThat(reply().words()).isEqualTo("still");
    }

    @Test
    void doesNotOverwriteWhatSomebodyRepliedOnThePlatformMeanwhile() {
        send(THANKS);
        arrives(said("Never again.", "Dear customer, please call us."));
        sweepUntil(ReplyState.REJECTED);
        assertThat(reply().trouble()).isEqualTo("elsewhere");
        assertThat(platform.calls()).isEmpty();
        assertThat(details().replyText()).isEqualTo("Dear customer, please call us.");
        send(THANKS); // now that somebody has seen it
        sweepUntil(ReplyState.PUBLISHED);
    }

    @Test
    void noticesThatItsReplyWasChangedOnThePlatform() {
        send(THANKS);
        sweepUntil(ReplyState.PUBLISHED);
        seen("What stood before ours.", null);
        assertThat(state()).as("a page that was read before ours was published").isEqualTo(ReplyState.PUBLISHED);
        jdbc.update(
                "UPDATE reply SET standing_at = standing_at - INTERVAL 1 HOUR WHERE tenant_id = ? AND review_id = ?",
                tenant.id(),
                review);
        arrives(said("Never again.", "Edited by hand."));
        seen("Edited by hand.", null);
        assertThat(state()).isEqualTo(ReplyState.WITHDRAWN);
        assertThat(reply().earlier().getFirst().ending()).isEqualTo(ReplyEnding.ELSEWHERE);
        assertThat(count("reply:by-us")).isZero();
    }

    @Test
    void healsWhatDiedBetweenClaimAndAnswer() {
        send(THANKS);
        assertThat(tenant.call(() -> desk.claim(replyId()))).isPresent(); // and then the process was gone
        sender.sweep();
        assertThat(platform.calls()).isEmpty();
        makeDue();
        sweepUntil(ReplyState.PUBLISHED);
        assertThat(platform.calls()).hasSize(1);

        send("Another.");
        assertThat(tenant.call(() -> desk.claim(replyId()))).isPresent();
        platform.shows(platformReview, "Another."); // the call was made, the answer never seen
        makeDue();
        sweepUntil(ReplyState.PUBLISHED, ReplyState.PENDING);
        assertThat(platform.calls()).hasSize(1);
    }

    @Test
    void isClaimedByOneOfManyNodes() throws Exception {
        send(THANKS);
        long id = replyId();
        try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
            Callable<Optional<ReplyAttempt>> claim = () -> tenant.call(() -> desk.claim(id));
            long claimed = 0;
            for (Future<Optional<ReplyAttempt>> one : nodes.invokeAll(java.util.Collections.nCopies(6, claim))) {
                claimed += one.get().isPresent() ? 1 : 0;
            }
            assertThat(claimed).isEqualTo(1);
        }
    }

    private ReplyCalls onceWithoutALook() {
        return new ReplyCalls(
                desk, pace, limits, onceCatalog(), accountAccess, client, reviews, listings, competitors, clock);
    }

    private ReplyService onceService() {
        return new ReplyService(
                repository, book, new ReplyForms(onceCatalog(), accountAccess, client, competitors), reviews, pace);
    }

    private ConnectorCatalog onceCatalog() {
        Connector google = connectors.get("google");
        ReplyRules rules = google.findReply().orElseThrow();
        Connector once = new Connector(
                google.platform(),
                google.contract(),
                google.allows(),
                google.settings(),
                google.listing(),
                google.base(),
                google.headers(),
                google.auth(),
                google.limits(),
                google.errors(),
                google.statuses(),
                google.test(),
                google.listings(),
                google.reviews(),
                null,
                null,
                new ReplyRules(500, rules.unit(), true, false, null, rules.publish(), null, null),
                google.orders(),
                google.webhook(),
                google.calls());
        return new ConnectorCatalog() {
            @Override
            public Optional<Connector> find(String platform) {
                return Optional.of(once);
            }
        };
    }
}
