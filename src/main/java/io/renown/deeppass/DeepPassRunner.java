package io.renown.deeppass;

import io.renown.deeppass.DeepLineSql.Due;
import io.renown.deeppass.DeepShift.Done;
import io.renown.deeppass.DeepShift.Ending;
import io.renown.nodes.Node;
import io.renown.review.DeepReading;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.analysis.DeepPassUnavailableException;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One thread of each node that works through the tenants in line, a shift each, the one that waited longest first. Not jobs of
 * the queue: that has few workers, and a backlog of hours would sit on one of them, or on all (ADR 0042).
 */
@Component
class DeepPassRunner {

    private static final Logger log = LoggerFactory.getLogger(DeepPassRunner.class);

    private static final Duration SHIFT = Duration.ofSeconds(10);
    /** After which a node that said nothing is taken for dead; the longest batch takes some seconds. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(2);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final DeepLineSql line;
    private final DeepPassSql sql;
    private final DeepShift shift;
    private final DeepReading reading;
    private final DeepAnalyzer analyzer;
    private final String node;
    private final boolean runs;
    private final Clock clock;
    private final ReentrantLock place = new ReentrantLock();
    private volatile boolean unable;
    private volatile boolean stopping;

    DeepPassRunner(
            DeepLineSql line,
            DeepPassSql sql,
            DeepShift shift,
            DeepReading reading,
            DeepAnalyzer analyzer,
            DeepPassProperties properties,
            Node node,
            Clock clock) {
        this.line = line;
        this.sql = sql;
        this.shift = shift;
        this.reading = reading;
        this.analyzer = analyzer;
        this.node = node.id();
        this.runs = properties.enabled() && node.role().runsJobs();
        this.clock = clock;
    }

    /** Begins, unless it is at it already, or cannot. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT15S")
    void tick() {
        if (runs && !unable && !stopping && !place.isLocked()) {
            Thread.ofPlatform()
                    .daemon()
                    .name("deep-pass")
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::workThroughTheLine);
        }
    }

    /** Until nobody is in line. @return how many shifts */
    int workThroughTheLine() {
        if (!place.tryLock()) {
            return 0;
        }
        try {
            int shifts = 0;
            while (!stopping && !unable && workForNext()) {
                shifts++;
            }
            return shifts;
        } catch (RuntimeException away) {
            log.warn("cannot look whose reviews are to be read: {}", away.toString());
            return 0;
        } finally {
            place.unlock();
        }
    }

    private boolean workForNext() {
        Instant now = now();
        Optional<Due> due = line.findNext(now);
        if (due.isEmpty()) {
            return false;
        }
        Instant until = now.plus(CLAIM);
        if (line.claim(due.get(), node, until)) {
            int tenantId = due.get().tenantId();
            TenantContext.runAs(tenantId, Actor.system("deep-pass"), () -> work(until));
        }
        return true;
    }

    private void work(Instant until) {
        long end = System.nanoTime() + SHIFT.toNanos();
        try {
            Done done = shift.work(() -> stopping || System.nanoTime() > end);
            end(until, next(done.ending()), rate(done), null);
        } catch (DeepPassUnavailableException e) {
            log.warn("this machine cannot run the deep pass; the fast pass goes on: {}", e.getMessage(), e);
            unable = true;
            end(until, now(), null, e.getMessage());
        } catch (RuntimeException e) {
            log.warn("a shift of the deep pass for tenant {} failed", TenantContext.tenantId(), e);
            end(until, now().plus(AFTER_FAILURE), null, e.getClass().getSimpleName());
        }
    }

    private void end(Instant until, @Nullable Instant next, @Nullable Double rate, @Nullable String trouble) {
        DeepReading.Progress progress = reading.progress(analyzer.modelVersion());
        sql.end(node, until, next, progress, rate, trouble, now());
    }

    private @Nullable Instant next(Ending ending) {
        return switch (ending) {
            case ALL_READ -> null;
            case TIME_UP, NOT_WANTED -> now(); // to the end of the line
            case NO_ROOM -> now().plus(REST);
        };
    }

    private static @Nullable Double rate(Done done) {
        return done.reviews() == 0 || done.seconds() <= 0 ? null : done.reviews() / done.seconds();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The batch at hand is kept; what is cut off is read again. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        long until = System.nanoTime() + LAST_BATCH.toNanos();
        while (place.isLocked() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
