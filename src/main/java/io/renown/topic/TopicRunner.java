package io.renown.topic;

import io.renown.deeppass.ReadingVectors;
import io.renown.jobs.MembersFirst;
import io.renown.nodes.Node;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One thread of each node that looks for the topics of the tenants that are due, beside the deep pass and as it does. */
@Component
class TopicRunner {

    private static final Logger log = LoggerFactory.getLogger(TopicRunner.class);

    /** After which others have their turn; the rest is sorted in the next. */
    private static final Duration SHIFT = Duration.ofMinutes(1);
    /** After which a node that said nothing is taken for dead: the grouping itself takes a minute at most. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Duration REST = Duration.ofMinutes(10);
    private static final Duration LAST_PAGE = Duration.ofSeconds(10);

    private final TopicLineSql line;
    private final TopicRunSql sql;
    private final TopicRun run;
    private final TopicStore store;
    private final Emergence emergence;
    private final ReadingVectors vectors;
    private final MembersFirst members;
    private final String node;
    private final boolean runs;
    private final Clock clock;
    private final ReentrantLock place = new ReentrantLock();
    private volatile boolean stopping;

    TopicRunner(
            TopicLineSql line,
            TopicRunSql sql,
            TopicRun run,
            TopicStore store,
            Emergence emergence,
            ReadingVectors vectors,
            MembersFirst members,
            TopicProperties properties,
            Node node,
            Clock clock) {
        this.line = line;
        this.sql = sql;
        this.run = run;
        this.store = store;
        this.emergence = emergence;
        this.vectors = vectors;
        this.members = members;
        this.node = node.id();
        this.runs = properties.enabled() && node.role().runsJobs();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT30S")
    void tick() {
        if (runs && !stopping && !place.isLocked()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("topics")
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
            log.warn("cannot look whose topics are due: {}", away.toString());
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
            TenantContext.runAs(tenantId.get(), Actor.system("topics"), this::work);
        }
        return true;
    }

    private void work() {
        try {
            // Also where the deep pass is switched off: after an erasure words are made anew of what was read.
            if (!vectors.hasRoom()) {
                sql.end(node, now().plus(REST), "heap");
            } else {
                sql.end(node, look() ? null : now(), null);
            }
        } catch (ConcurrencyFailureException e) {
            log.info("looking for topics of tenant {} goes on later: {}", TenantContext.tenantId(), e.toString());
            sql.end(node, now(), null); // changes nothing where another node has it
        } catch (RuntimeException e) {
            log.warn("looking for topics of tenant {} failed", TenantContext.tenantId(), e);
            sql.end(node, now().plus(REST), e.getClass().getSimpleName());
        }
    }

    /** @return whether all is done */
    private boolean look() {
        long end = System.nanoTime() + SHIFT.toNanos();
        TopicRunSql.@Nullable Row row = sql.find(now()).orElse(null);
        if (row == null) {
            return true;
        }
        if (row.assignedAfter() == null) {
            TopicRun.Found found = run.find(this::sayAlive);
            store.begin(node, now().plus(CLAIM), found, row.fresh());
            log.info("{} topics among {} reviews of tenant {}", count(found), found.seen(), TenantContext.tenantId());
        }
        while (store.sortNext(node, now().plus(CLAIM))) {
            if (stopping || System.nanoTime() > end) {
                return false;
            }
            members.giveWay();
        }
        store.finish(node, emergence.find());
        return true;
    }

    private void sayAlive() {
        if (stopping) {
            throw new ShiftOver("this node stops");
        }
        sql.hold(node, now().plus(CLAIM));
    }

    private static int count(TopicRun.Found found) {
        return found.parts().values().stream()
                .mapToInt(part -> part.topics().size())
                .sum();
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
