package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.SystemDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachEngine
class ReanalysisIT extends PortalIT {

    private static final Instant LATER = Instant.parse("2035-01-01T00:00:00Z");

    @Autowired
    private Reanalysis reanalysis;

    @Autowired
    private ReanalyzeReviewsJobHandler handler;

    @Autowired
    private OutdatedReviews outdated;

    @Autowired
    private UnderstandAgain understanding;

    @Autowired
    private RenewedReviews renewed;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike own;

    @BeforeEach
    void aTenantOfItsOwn() {
        own = tenants.freshEachTime("reanalysis");
    }

    @Test
    void understandsAgainWhatAnOlderModelUnderstood() {
        change("model_version = 'old', language = 'und', sentiment = 'NEUTRAL', aspects = ''");
        assertThat(own.call(reanalysis::countOutdated)).isEqualTo(40);

        runJob();

        assertThat(own.call(reanalysis::countOutdated)).isZero();
        assertThat(own.call(() -> search.count(ReviewFilter.parse("language:en aspect:logistics"))))
                .as("the index follows")
                .isEqualTo(8);
    }

    @Test
    void writesNothingButTheVersionWhereTheNewModelSaysTheSame() {
        change("model_version = 'old'");
        List<Map<String, Object>> before = rows("id, lock_version, modified_at, sentiment, aspects, text_signature");

        runJob();

        assertThat(own.call(reanalysis::countOutdated)).isZero();
        assertThat(rows("id, lock_version, modified_at, sentiment, aspects, text_signature"))
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void leavesTheDocumentAloneWhereOnlyFiguresChange() {
        change("model_version = 'old', sentiment_score = 0.001, emotion = 0.999");
        List<Map<String, Object>> before = rows("id, lock_version + 1 AS lock_version, modified_at");

        runJob();

        assertThat(rows("id, lock_version + 0 AS lock_version, modified_at"))
                .as("written once, and nothing that would lead the index to it")
                .isEqualTo(before);
        assertThat(rows("id, emotion")).noneMatch(row -> ((Number) row.get("emotion")).floatValue() > 0.998f);
    }

    @Test
    void keepsTheCountersOfDaysTrue() {
        Map<String, Object> before = counters();
        // as another model would have counted it
        change("model_version = 'old', sentiment = 'NEUTRAL', aspects = 'TASTE:POS:50:0:1'");
        recount();
        assertThat(counters()).isNotEqualTo(before);

        runJob();

        assertThat(counters()).isEqualTo(before);
    }

    @Test
    void goesOnWhereABrokenRunStopped() {
        change("model_version = 'old', sentiment = 'NEUTRAL'");
        own.run(() -> {
            List<Review> some = outdated.listAfter("old", 0, 15);
            renewed.write(understanding.understand(some, LATER), LATER, 1);
        }); // and then the process dies, before the index hears of it

        assertThat(own.call(reanalysis::countOutdated)).isEqualTo(25);
        assertThat(rows("modified_at").stream()
                        .filter(row -> row.get("modified_at").toString().startsWith("2035")))
                .as("the index is led to those whose documents are owed")
                .isNotEmpty();
        runJob();
        assertThat(own.call(reanalysis::countOutdated)).isZero();
    }

    @Test
    void leavesAloneWhatAMemberChangedMeanwhile() {
        change("model_version = 'old', sentiment = 'NEUTRAL'");
        own.run(() -> {
            List<Review> read = outdated.listAfter("old", 0, 1_000);
            long mine = read.getFirst().id();
            reviews.moveTo(List.of(mine), WorkState.DONE);
            UnderstandAgain.Result result = understanding.understand(read, LATER);

            assertThat(renewed.write(result, LATER, 1)).extracting(Review::id).doesNotContain(mine);

            assertThat(reviews.get(mine).workState()).isEqualTo(WorkState.DONE);
            assertThat(reanalysis.countOutdated()).as("it comes round again").isEqualTo(1);
        });
        runJob();
        assertThat(own.call(reanalysis::countOutdated)).isZero();
    }

    @Test
    void restsWhilePausedAndTellsHowFarItIs() {
        change("model_version = 'old', sentiment = 'NEUTRAL'");
        own.run(reanalysis::start);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> own.call(reanalysis::countOutdated) == 0); // by the job that this asked for
        own.run(reanalysis::pause);
        ReanalysisStatus paused = own.call(reanalysis::status);
        assertThat(paused.state()).isEqualTo(ReanalysisState.PAUSED);
        assertThat(paused.reviews()).isEqualTo(40);

        change("model_version = 'old', sentiment = 'NEUTRAL'");
        runJob();
        assertThat(own.call(reanalysis::countOutdated)).as("at rest").isEqualTo(40);

        own.run(reanalysis::start);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> own.call(reanalysis::status).left() == 0);
        ReanalysisStatus done = own.call(reanalysis::status);
        assertThat(own.call(reanalysis::countOutdated)).isZero();
        assertThat(done.left()).isZero();
        assertThat(done.rate()).isPositive();
    }

    @Test
    void leavesAspectsThatWereReadDeeplyUntilTheyAreReadAgain() {
        change("model_version = 'old', deep_version = 'deep', deep_judged = TRUE, aspects = 'PRIVACY:NEG:80:0:4'");

        runJob();

        assertThat(own.call(reanalysis::countOutdated)).isZero();
        assertThat(rows("aspects")).allMatch(row -> row.get("aspects").equals("PRIVACY:NEG:80:0:4"));
    }

    @Test
    void theFastPassNamesAspectsWhereTheDeepOneReadWithOtherWordsOfTheTenant() {
        List<Map<String, Object>> fast = rows("id, aspects");
        change("model_version = 'old', deep_version = 'deep~1x2y3z', deep_judged = TRUE,"
                + " aspects = 'PRIVACY:NEG:80:0:4'");

        runJob();

        assertThat(rows("id, aspects")).isEqualTo(fast);
    }

    private void runJob() {
        handler.run(new ReanalyzeReviewsJob(own.id()));
    }

    private void change(String columns) {
        SystemDoor.callAcrossTenants(
                "test", () -> jdbc.update("UPDATE review SET " + columns + " WHERE tenant_id = ?", own.id()));
    }

    private List<Map<String, Object>> rows(String columns) {
        return jdbc.queryForList("SELECT " + columns + " FROM review WHERE tenant_id = ? ORDER BY id", own.id());
    }

    private Map<String, Object> counters() {
        return Map.of(
                "sentiments",
                jdbc.queryForList(
                        "SELECT day, listing_id, stars, sentiment, replied, reviews FROM review_day"
                                + " WHERE tenant_id = ? AND reviews <> 0 ORDER BY 1, 2, 3, 4, 5",
                        own.id()),
                "aspects",
                jdbc.queryForList(
                        "SELECT day, listing_id, aspect, sentiment, reviews FROM review_day_aspect"
                                + " WHERE tenant_id = ? AND reviews <> 0 ORDER BY 1, 2, 3, 4",
                        own.id()));
    }

    /** From the rows, where all are neutral and praise the taste. */
    private void recount() {
        jdbc.update("DELETE FROM review_day WHERE tenant_id = ?", own.id());
        jdbc.update("DELETE FROM review_day_aspect WHERE tenant_id = ?", own.id());
        jdbc.update(
                "INSERT INTO review_day (tenant_id, day, listing_id, brand_id, stars, sentiment, replied, reviews)"
                        + " SELECT tenant_id, DATE(published_at), listing_id, brand_id, stars, sentiment,"
                        + " COALESCE(TRIM(reply_text), '') <> '', COUNT(*) FROM review WHERE tenant_id = ?"
                        + " GROUP BY 1, 2, 3, 4, 5, 6, 7",
                own.id());
        jdbc.update(
                "INSERT INTO review_day_aspect (tenant_id, day, listing_id, brand_id, aspect, sentiment, reviews)"
                        + " SELECT tenant_id, DATE(published_at), listing_id, brand_id, 'TASTE', 'POSITIVE', COUNT(*)"
                        + " FROM review WHERE tenant_id = ? GROUP BY 1, 2, 3, 4",
                own.id());
    }
}
