package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.UnreadItem;
import io.renown.support.OnEachEngine;
import io.renown.support.StumblingAnalyzer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a platform shows is held: new, edited, removed and unreadable items. */
@OnEachEngine
class SyncIT extends SyncScene {

    @Autowired
    private SyncService service;

    @Test
    void fetchesTenThousandReviewsWithoutGapOrDoubleThoughThePortalDiesOnTheWay() {
        long listing = connected(10_000);
        AtomicBoolean died = new AtomicBoolean();
        platform.before = (access, name, call) -> {
            if (call == 37 && died.compareAndSet(false, true)) {
                throw new PowerCut();
            }
        };
        runner.turn();
        await(() -> died.get() && runner.isIdle());
        runner.stop();
        assertThat(held(listing)).isBetween(3000, 3600);
        assertThat(row(listing).claimed()).isTrue();

        clock.move(PageIntake.CLAIM.plusSeconds(1));
        runner = start();
        await(() -> {
            runner.turn();
            return row(listing).backFilledAt() != null && runner.isIdle();
        });

        assertThat(held(listing)).isEqualTo(10_000);
        assertThat(platform.calls()).as("pages").isEqualTo(101); // one of them to nobody
        ListingSync done = row(listing);
        assertThat(done.shown()).isEqualTo(10_000);
        assertThat(done.expected()).isEqualTo(10_000L);
        assertThat(done.ending()).isEqualTo("whole");
    }

    /** What a thread sees of a {@code kill -9}: nothing of it goes on. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void takesInWhatIsNewAndWhatIsEdited() {
        long listing = connected(300);
        visit(listing);
        String external = external(listing);
        platform.edit(external, "r5", 2, "On second thought", FakePlatform.BEGIN.plus(Duration.ofDays(1)));
        platform.put(external, "new", 5, "Newly said", FakePlatform.BEGIN.plus(Duration.ofDays(2)));
        int calls = platform.calls();

        visit(listing);

        assertThat(held(listing)).isEqualTo(301);
        assertThat(platform.calls() - calls).as("pages read").isLessThanOrEqualTo(3);
        assertThat(count(
                        "SELECT COUNT(*) FROM review_version WHERE tenant_id = ? AND review_id = (SELECT id FROM review"
                                + " WHERE listing_id = ? AND platform_review_id = 'r5')",
                        listing))
                .isEqualTo(1);
    }

    @Test
    void goesOnBehindAReviewThatTheAnalysisFailsOnAndTells() {
        long listing = connected(30);
        platform.put(external(listing), "stone", 1, StumblingAnalyzer.STONE, FakePlatform.BEGIN.plusSeconds(15));

        visit(listing);

        assertThat(held(listing)).isEqualTo(31);
        assertThat(row(listing).failures()).isZero();
        assertThat(tenant.call(() -> service.troubles(listing, 1).notUnderstood()))
                .isEqualTo(1);
        platform.edit(external(listing), "stone", 1, "Smooth now", FakePlatform.BEGIN.plus(Duration.ofDays(1)));
        visit(listing);
        assertThat(tenant.call(() -> service.troubles(listing, 1).notUnderstood()))
                .isZero();
    }

    @Test
    void asksForAPageOnlyIfItChangedButWithASweepForAll() {
        platform.versions = true;
        long listing = connected(30);
        visit(listing);
        visit(listing);
        assertThat(platform.spared()).isEqualTo(1);
        assertThat(row(listing).failures()).isZero();
        assertThat(held(listing)).isEqualTo(30);

        platform.put(external(listing), "new", 5, "Newly said", FakePlatform.BEGIN.plus(Duration.ofDays(2)));
        visit(listing);
        assertThat(held(listing)).isEqualTo(31);
        clock.move(Duration.ofDays(2)); // past the quiet hour
        visit(listing);
        assertThat(platform.spared()).isEqualTo(1);
        assertThat(row(listing).shown()).isEqualTo(31);
    }

    @Test
    void comesOftenerWhereReviewsComeAndSeldomerWhereNoneDo() {
        long listing = connected(1);
        visit(listing);
        visit(listing);
        visit(listing);
        Duration quiet = row(listing).interval();
        assertThat(quiet).isGreaterThan(Duration.ofMinutes(2));

        platform.put(external(listing), "new", 5, "Newly said", FakePlatform.BEGIN.plus(Duration.ofDays(2)));
        visit(listing);

        assertThat(row(listing).interval()).isLessThan(quiet);
    }

    @Test
    void marksWhatIsGoneAndTakesItBackWhenItIsThereAgain() {
        long listing = connected(30);
        visit(listing);
        String external = external(listing);
        platform.remove(external, "r7");
        clock.move(Duration.ofDays(2)); // past the quiet hour

        visit(listing);
        assertThat(removed(listing)).isEqualTo(1);
        assertThat(row(listing).shown()).isEqualTo(29);

        platform.put(external, "r7", 3, "Review number 7", FakePlatform.BEGIN.plusSeconds(7));
        clock.move(Duration.ofDays(2));
        visit(listing);
        assertThat(removed(listing)).isZero();
        assertThat(row(listing).shown()).isEqualTo(30);
    }

    @Test
    void doesNotBelieveThatMostOfItIsGone() {
        long listing = connected(30);
        visit(listing);
        IntStream.range(0, 20).forEach(i -> platform.remove(external(listing), "r" + i));
        clock.move(Duration.ofDays(2));

        visit(listing);

        assertThat(removed(listing)).isZero();
        assertThat(count("SELECT COUNT(*) FROM listing_gap WHERE tenant_id = ? AND listing_id = ?", listing))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatIsHeldWhenAnAnswerLagsBehindOrLeavesTheWordsOut() {
        long listing = connected(2);
        String external = external(listing);
        Instant edited = FakePlatform.BEGIN.plus(Duration.ofDays(1));
        platform.edit(external, "r0", 1, "Edited words", edited);
        visit(listing);

        platform.edit(external, "r0", 1, "Older words", FakePlatform.BEGIN);
        platform.edit(external, "r1", 2, "", FakePlatform.BEGIN.plusSeconds(1));
        visit(listing);

        assertThat(jdbc.queryForList(
                        "SELECT text FROM review WHERE tenant_id = ? AND listing_id = ? ORDER BY platform_review_id",
                        String.class,
                        tenant.id(),
                        listing))
                .containsExactly("Edited words", "Review number 1");
    }

    @Test
    void keepsWhatCannotBeReadWithItsReason() {
        long listing = connected(3);
        platform.breakItem(external(listing), new UnreadItem("{\"stars\":\"nine\"}", "no such rating: nine"));
        platform.put(
                external(listing),
                "later",
                4,
                "From the future",
                clock.instant().plus(Duration.ofDays(3)));

        visit(listing);

        assertThat(held(listing)).isEqualTo(3);
        assertThat(jdbc.queryForList(
                        "SELECT reason FROM sync_unread WHERE tenant_id = ? AND listing_id = ?",
                        String.class,
                        tenant.id(),
                        listing))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("future"))
                .anyMatch(reason -> reason.contains("nine"));
    }
}
