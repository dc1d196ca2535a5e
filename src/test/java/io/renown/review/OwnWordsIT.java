package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnEachEngine
class OwnWordsIT extends PortalIT {

    private static final OwnWord VAPOUR = new OwnWord("red vapour", "", RiskKind.SAFETY, null, null);

    @Autowired
    private OwnWordService words;

    @Autowired
    private Reanalysis reanalysis;

    @Autowired
    private ReanalyzeReviewsJobHandler handler;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private Clock clock;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("own-words");
    }

    @Test
    void countForNewReviewsAtOnceAndForOldOnesOnceTheyAreReadAgain() {
        ingested(own, "w-1", "The pot gave off red vapour.");
        assertThat(own.call(() -> words.preview("red vapour", ""))).isEqualTo(1);
        assertThat(own.call(() -> words.preview("red vapour", "de"))).isZero();

        own.run(() -> words.apply(VAPOUR));
        ingested(own, "w-2", "Red vapour again, in the second pot.");

        assertThat(risky(own)).isEqualTo(1);
        assertThat(own.call(() -> reanalysis.countOutdatedUpTo(100))).isEqualTo(41); // all but the newest
        handler.run(new ReanalyzeReviewsJob(own.id()));
        assertThat(risky(own)).isEqualTo(2);
        assertThat(own.call(reanalysis::countOutdated)).isZero();

        own.run(() -> words.remove(words.list().getFirst().id()));
        handler.run(new ReanalyzeReviewsJob(own.id()));
        assertThat(risky(own)).isZero();
    }

    @Test
    void meanNothingToOtherTenants() {
        LookAlike other = tenants.freshEachTime("own-words-other");
        own.run(() -> words.apply(VAPOUR));

        ingested(other, "w-3", "The pot gave off red vapour.");

        assertThat(risky(other)).isZero();
        assertThat(other.call(words::list)).isEmpty();
        assertThat(other.call(reanalysis::countOutdated)).isZero();
    }

    @Test
    void goOutAndComeInAsATable() {
        own.run(() -> {
            words.apply(VAPOUR);
            words.apply(new OwnWord("杯盖", "zh", null, Aspect.QUALITY, null));
            words.apply(new OwnWord("bonza", "en", null, null, Sentiment.POSITIVE));
        });
        String table = own.call(words::export);
        LookAlike other = tenants.freshEachTime("own-words-copy");

        OwnWordImport taken = other.call(() -> words.importAll(
                table + "x\n" + "lid\ten\taspect\tnonsense\t\n" + "lid\ten\taspect\tquality\tnegative\n"));

        assertThat(taken.added()).isEqualTo(4);
        assertThat(taken.changed()).isZero();
        assertThat(taken.refusedLines()).containsExactly(5, 6);
        assertThat(other.call(words::export)).startsWith(OwnWordText.HEADING).contains("杯盖\tzh\taspect\tquality\t\n");
        assertThat(other.call(() -> words.importAll(table)).added()).isZero();
        assertThat(other.call(() -> words.importAll(table)).changed()).isZero();

        other.run(() -> words.undo(taken.undo()));
        assertThat(other.call(words::list)).isEmpty();
    }

    @Test
    void comeBackAsTheyWereByUndo() {
        OwnWord blame = new OwnWord("bonza", "en", null, null, Sentiment.NEGATIVE);
        OwnWord praise = new OwnWord("bonza", "en", null, null, Sentiment.POSITIVE);
        own.run(() -> words.apply(praise));
        List<OwnWordDetails> before = own.call(words::list);

        OwnWordChange turned = own.call(() -> words.apply(blame));
        own.run(() -> words.undo(turned.undo()));
        assertThat(own.call(words::list)).isEqualTo(before);

        OwnWordChange gone = own.call(() -> words.remove(before.getFirst().id()));
        own.run(() -> words.undo(gone.undo()));
        assertThat(own.call(words::list)).singleElement().satisfies(word -> {
            assertThat(word.word()).isEqualTo(praise);
            assertThat(word.memberId()).isEqualTo(before.getFirst().memberId());
            assertThat(word.createdAt()).isEqualTo(before.getFirst().createdAt());
        });

        OwnWordImport taken = own.call(() -> words.importAll("bonza\ten\tpolar\t\tneutral\nlid\ten\trisk\tfraud\t\n"));
        assertThat(own.call(words::list)).hasSize(2);
        own.run(() -> words.undo(taken.undo()));
        assertThat(own.call(words::list)).extracting(OwnWordDetails::word).containsExactly(praise);
    }

    @Test
    void anUndoDoesNotOverwriteWhatSomebodyGaveSinceNorReachOtherTenants() {
        LookAlike other = tenants.freshEachTime("own-words-undo");
        OwnWordChange given = own.call(() -> words.apply(VAPOUR));
        other.run(() -> words.apply(VAPOUR));
        assertThatThrownBy(() -> other.run(() -> words.undo(given.undo())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(other.call(words::list)).hasSize(1);

        own.run(() -> words.apply(new OwnWord("red vapour", "", RiskKind.FRAUD, null, null)));
        assertThatThrownBy(() -> own.run(() -> words.undo(given.undo())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("undo-overtaken"));
        assertThat(own.call(words::list))
                .singleElement()
                .satisfies(word -> assertThat(word.word().risk()).isEqualTo(RiskKind.FRAUD));
    }

    @Test
    void areLimitedInLengthAndNumber() {
        own.run(() -> {
            for (String phrase : List.of("a", "x".repeat(61), "!!", "a*b")) {
                assertThatThrownBy(() -> words.apply(new OwnWord(phrase, "", RiskKind.FRAUD, null, null)))
                        .isInstanceOfSatisfying(
                                Problem.class,
                                problem -> assertThat(problem.slug()).isEqualTo("own-word"));
            }
        });
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= OwnWordService.MOST; i++) {
            many.append("word").append(i).append("\tany\trisk\tfraud\t\n");
        }
        assertThatThrownBy(() -> own.run(() -> words.importAll(many.toString())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("too-many-own-words"));
        assertThat(own.call(words::list)).isEmpty();
    }

    @Test
    void areNotForResponders() {
        Actor responder = new Actor(
                "responder",
                own.ownerId(),
                Role.RESPONDER.permissions(),
                own.owner().brandScope());

        assertThatThrownBy(() -> TenantContext.callAs(own.id(), responder, () -> words.apply(VAPOUR)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
    }

    private void ingested(LookAlike tenant, String key, String text) {
        tenant.run(() -> ingest.ingest(
                tenant.northListing().id(),
                "test",
                List.of(RawReviews.of(key, 2, text, clock.instant().minus(Duration.ofHours(3))))));
    }

    private long risky(LookAlike tenant) {
        return tenant.call(() -> search.count(ReviewFilter.parse("risk:safety \"red vapour\"")));
    }
}
