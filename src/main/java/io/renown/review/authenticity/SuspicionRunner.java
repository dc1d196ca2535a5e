package io.renown.review.authenticity;

import io.renown.jobs.MembersFirst;
import io.renown.nodes.Node;
import io.renown.review.authenticity.BrandEstimate.Breath;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One thread of each node that estimates which reviews may not be genuine, tenant after tenant, a shift each; beside the deep
 * pass and as it does (ADR 0049).
 */
@Component
class SuspicionRunner {

    private static final Logger log = LoggerFactory.getLogger(SuspicionRunner.class);

    /** After which others have their turn. */
    private static final Duration SHIFT = Duration.ofMinutes(2);
    /** After which a node that said nothing is taken for dead: reading a brand of a million takes half a minute. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    /** Of what a shift took, before the brands that still get reviews are read again: a tenth of one thread at most. */
    private static final int RESTS = 9;

    private static final Duration LAST_PAGE = Duration.ofSeconds(10);

    private final SuspicionLineSql line;
    private final SuspicionRunSql sql;
    private final SuspicionShift shift;
    private final MembersFirst members;
    private final String node;
    private final boolean runs;
    private final Clock clock;
    private final ReentrantLock place = new ReentrantLock();
    private volatile boolean stopping;

    SuspicionRunner(
            SuspicionLineSql line,
            SuspicionRunSql sql,
            SuspicionShift shift,
            MembersFirst members,
            SuspicionProperties properties,
            Node node,
            Clock clock) {
        this.line = line;
        this.sql = sql;
        this.shift = shift;
        this.members = members;
        this.node = node.id();
        this.runs = properties.enabled() && node.role().runsJobs();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT30S")
    void tick() {
        if (runs && !stopping && !place.isLocked()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("suspicion")
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::workThroughTheLine);
        }
    }

    /** Until nobody is due. @return how many shifts */
    int workThroughTheLine() {
        if (!place.tryLock()) {
            return 0;
        }
        try {
            int shifts = 0;
            while (!stopping && workForNext()) {
                shifts++;
            }
            return shifts;
        } catch (RuntimeException away) {
            log.warn("cannot look whose reviews are to be estimated: {}", away.toString());
            return 0;
        } finally {
            place.unlock();
        }
    }

    private boolean workForNext() {
        Instant now = now();
        Optional<Integer> tenantId = line.findNext(now);
        if (tenantId.isEmpty()) {
            return false;
        }
        if (line.claim(tenantId.get(), node, now, now.plus(CLAIM))) {
            TenantContext.runAs(tenantId.get(), Actor.system("suspicion"), this::work);
        }
        return true;
    }

    private void work() {
        long began = System.nanoTime();
        try {
            boolean done = shift.work(new ShiftBreath(began + SHIFT.toNanos()), now());
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            Instant rest = done ? now().plus(took.multipliedBy(RESTS)).truncatedTo(ChronoUnit.MICROS) : null;
            sql.end(node, done ? null : now(), rest, now(), null);
        } catch (ConcurrencyFailureException e) {
            log.info("the estimate of tenant {} goes on later: {}", TenantContext.tenantId(), e.toString());
            sql.end(node, now(), null, now(), null); // changes nothing where another node has it
        } catch (RuntimeException e) {
            log.warn("the estimate of tenant {} failed", TenantContext.tenantId(), e);
            sql.end(node, now(), now().plus(AFTER_FAILURE), now(), e.getClass().getSimpleName());
        }
    }

    private final class ShiftBreath implements Breath {

        private final long end;

        ShiftBreath(long end) {
            this.end = end;
        }

        @Override
        public void take() {
            if (stopping) {
                throw new RunLost("this node stops");
            }
            sql.hold(node, now().plus(CLAIM));
            members.giveWay();
        }

        @Override
        public boolean isOver() {
            return System.nanoTime() > end;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The page at hand is kept; the next node, or the next start, goes on behind it. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        long until = System.nanoTime() + LAST_PAGE.toNanos();
        while (place.isLocked() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
