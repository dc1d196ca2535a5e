package io.renown.review.authenticity;

import io.renown.jobs.MembersFirst;
import io.renown.nodes.Node;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.authenticity.BrandEstimate.Breath;
import io.renown.support.LookAlikes.LookAlike;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The estimate of one tenant, when a test says so. */
@Component
public class SuspicionsOfTests {

    private final SuspectedReviews rows;
    private final SuspicionRunSql sql;
    private final SuspicionShift shift;
    private final ReviewAnalyzer analyzer;
    private final CompetitorNames names;
    private final MembersFirst members;
    private final Node node;
    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SuspicionsOfTests(
            SuspectedReviews rows,
            SuspicionRunSql sql,
            SuspicionShift shift,
            ReviewAnalyzer analyzer,
            CompetitorNames names,
            MembersFirst members,
            Node node,
            JdbcClient client,
            JdbcTemplate jdbc,
            Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.shift = shift;
        this.analyzer = analyzer;
        this.names = names;
        this.members = members;
        this.node = node;
        this.client = client;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at all that is to be looked at, as though it were due and rested. @return how many shifts */
    public int estimate(LookAlike tenant) {
        OneTenantsLine line = new OneTenantsLine(client, tenant.id());
        line.standInLine(tenant.id(), clock.instant(), false);
        jdbc.update(
                "UPDATE suspicion_run SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE, rest_until = NULL WHERE tenant_id = ?",
                tenant.id());
        return runner(line, Duration.ZERO).workThroughTheLine();
    }

    /** A while later, what is due by then. */
    int estimateAfter(LookAlike tenant, Duration time) {
        return runner(new OneTenantsLine(client, tenant.id()), time).workThroughTheLine();
    }

    private SuspicionRunner runner(SuspicionLineSql line, Duration later) {
        return new SuspicionRunner(
                line, sql, shift, members, new SuspicionProperties(true), node, Clock.offset(clock, later));
    }

    /** As though a node had died after some pages. @throws RunLost always */
    void estimateAndDie(LookAlike tenant, String dyingNode, int breaths) {
        Instant now = clock.instant();
        SuspicionLineSql line = new OneTenantsLine(client, tenant.id());
        line.standInLine(tenant.id(), now, false);
        line.claim(tenant.id(), dyingNode, now, now.plus(Duration.ofMinutes(10)));
        tenant.run(() -> new SuspicionShift(rows, sql, analyzer, names).work(new DyingBreath(breaths), now));
    }

    long unseen(LookAlike tenant) {
        Long unseen = jdbc.queryForObject(
                "SELECT COUNT(*) FROM review WHERE tenant_id = ? AND suspicion_at IS NULL", Long.class, tenant.id());
        return unseen == null ? 0 : unseen;
    }

    private static final class DyingBreath implements Breath {

        private int left;

        DyingBreath(int left) {
            this.left = left;
        }

        @Override
        public void take() {
            if (left-- == 0) {
                throw new RunLost("killed");
            }
        }

        @Override
        public boolean isOver() {
            return false;
        }
    }

    /** In which nobody else stands, so that a test leaves the tenants of others alone. */
    private static final class OneTenantsLine extends SuspicionLineSql {

        private final JdbcClient jdbc;
        private final int tenantId;

        OneTenantsLine(JdbcClient jdbc, int tenantId) {
            super(jdbc);
            this.jdbc = jdbc;
            this.tenantId = tenantId;
        }

        @Override
        Optional<Integer> findNext(Instant now) {
            return jdbc.sql("SELECT tenant_id FROM suspicion_run WHERE tenant_id = ?"
                            + " AND (due_at <= ? AND claimed_until IS NULL OR claimed_until <= ?)"
                            + " AND (rest_until IS NULL OR rest_until <= ?)")
                    .params(tenantId, SuspicionRunSql.utc(now), SuspicionRunSql.utc(now), SuspicionRunSql.utc(now))
                    .query(Integer.class)
                    .optional();
        }
    }
}
