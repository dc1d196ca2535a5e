package io.renown.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run is one of steps, and each may be its last. */
@OnEachEngine
class TopicRunIT extends TopicCase {

    private static final String NODE = "dead-node-000";
    private static final Duration CLAIM = Duration.ofMinutes(10);

    @Autowired
    private TopicLineSql line;

    @Autowired
    private TopicStore store;

    @Autowired
    private TopicRun run;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aRunThatDiesGoesOnWhereItWas() {
        LookAlike own = tenants.freshEachTime("topic-killed");
        subjects(own);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        claim(own, now);
        own.run(() -> {
            store.begin(NODE, now.plus(CLAIM), run.find(() -> {}), 0);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM review WHERE tenant_id = ? AND topic_id IS NOT NULL",
                            Long.class,
                            own.id()))
                    .as("nothing is seen of it yet")
                    .isZero();
        });
        long stamp = own.call(() -> sql.find(now)).orElseThrow().stamp();

        topics.findAll();
        assertThat(own.call(() -> sql.find(now)).orElseThrow().ranAt()).isNull();

        topics.findAllAfter(Duration.ofMinutes(11));
        TopicRunSql.Row row = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(row.ranAt()).isNotNull();
        assertThat(row.stamp()).as("by the model that was found then").isEqualTo(stamp);
        assertThat(count(own, "topic:" + Tsid.format(of(own, "Crates").id()))).isEqualTo(EACH);
    }

    @Test
    void whoLostItsClaimWritesNothingMore() {
        LookAlike own = tenants.freshEachTime("topic-stolen");
        subjects(own);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        claim(own, now);
        TopicRun.Found found = own.call(() -> run.find(() -> {}));
        own.run(() -> store.begin(NODE, now.plus(CLAIM), found, 0));
        long stamp = own.call(() -> sql.find(now)).orElseThrow().stamp();
        jdbc.update("UPDATE topic_run SET claimed_by = 'quicker-node0' WHERE tenant_id = ?", own.id());

        own.run(() -> {
            assertThatThrownBy(() -> sql.hold(NODE, now.plus(CLAIM))).isInstanceOf(ShiftOver.class);
            assertThatThrownBy(() -> store.begin(NODE, now.plus(CLAIM), found, 0))
                    .isInstanceOf(ShiftOver.class);
            assertThatThrownBy(() -> store.sortNext(NODE, now.plus(CLAIM))).isInstanceOf(ShiftOver.class);
            assertThatThrownBy(() -> store.finish(NODE, Map.of())).isInstanceOf(ShiftOver.class);
            sql.end(NODE, null, null);
        });

        TopicRunSql.Row row = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(row.stamp()).isEqualTo(stamp);
        assertThat(row.assignedAfter()).isZero();
        assertThat(row.ranAt()).isNull();
        assertThat(row.working()).as("by the other one").isTrue();
    }

    @Test
    void whatIsWishedBetweenTwoShiftsIsNotLost() {
        LookAlike own = tenants.freshEachTime("topic-wished");
        subjects(own);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        claim(own, now);
        Instant wished = now.plus(Duration.ofMinutes(2));
        own.run(() -> {
            store.begin(NODE, now.plus(CLAIM), run.find(() -> {}), 0);
            sql.end(NODE, now, null);
            sql.wish(wished);
        });
        long stamp = own.call(() -> sql.find(now)).orElseThrow().stamp();

        topics.findAll();
        TopicRunSql.Row sorted = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(sorted.ranAt()).isNotNull();
        assertThat(sorted.stamp()).isEqualTo(stamp);
        assertThat(sorted.dueAt()).isEqualTo(wished);

        topics.findAllAfter(Duration.ofMinutes(3));
        TopicRunSql.Row again = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(again.stamp()).isNotEqualTo(stamp);
        assertThat(again.dueAt()).isNull();
    }

    private void claim(LookAlike own, Instant now) {
        assertThat(line.claim(own.id(), NODE, now, now.plus(CLAIM))).isTrue();
    }
}
