package io.renown.sync;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.CallThreads;
import io.renown.account.pace.Lane;
import io.renown.account.pace.Lanes;
import io.renown.connector.ConnectorCatalog;
import io.renown.nodes.Node;
import io.renown.shared.Tsid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Visits listings that are due. */
@Component
class SyncRunner {

    private static final Logger log = LoggerFactory.getLogger(SyncRunner.class);

    /** Visits of this node, over all platforms. Most wait for an answer; each needs a connection for moments only. */
    static final int AT_ONCE = 64;

    static final int OF_A_HOST = 8;
    private static final int IN_LINE = 64;
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(200);
    private static final Duration SUSPENDED = Duration.ofMinutes(5);

    private final DueSql line;
    private final ListingVisit visits;
    private final Lanes lanes;
    private final AccountPace pace;
    private final MeterRegistry meters;
    private final boolean runs;
    private final Clock clock;
    private final ReentrantLock turning = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CallThreads threads = new CallThreads(AT_ONCE);

    SyncRunner(
            DueSql line,
            ListingVisit visits,
            ConnectorCatalog connectors,
            AccountPace pace,
            MeterRegistry meters,
            Node node,
            @Value("${renown.sync.enabled:true}") boolean enabled,
            Clock clock) {
        this.line = line;
        this.visits = visits;
        this.lanes = new Lanes(connectors, OF_A_HOST);
        this.pace = pace;
        this.meters = meters;
        this.runs = enabled && node.role().runsJobs();
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "PT2S", initialDelayString = "PT5S")
    void tick() {
        if (runs) {
            turn();
        }
    }

    /** Another turn in a moment: a place became free, or something became due. */
    void soon() {
        if (runs && asked.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                LockSupport.parkNanos(BETWEEN_TURNS.toNanos());
                asked.set(false);
                turn();
            });
        }
    }

    /** Begins the visits that are due and have room. @return how many */
    int turn() {
        turning.lock();
        try {
            if (threads.free() <= 0) {
                return 0;
            }
            Instant now = clock.instant();
            List<String> platforms = new ArrayList<>(line.platforms(now));
            if (platforms.isEmpty()) {
                return 0;
            }
            line.putOffSuspended(now, now.plus(SUSPENDED));
            Collections.shuffle(platforms); // none is always the last when places are few
            int begun = 0;
            for (String platform : platforms) {
                begun += begin(platform, now);
            }
            return begun;
        } catch (RuntimeException away) {
            log.warn("cannot look for listings that are due: {}", away.toString());
            return 0;
        } finally {
            turning.unlock();
        }
    }

    private int begin(String platform, Instant now) {
        if (threads.free() <= 0 || lanes.isShut(platform, now)) {
            return 0;
        }
        int begun = 0;
        for (DueListing due : line.due(platform, now, IN_LINE)) {
            if (threads.free() > 0 && begin(due, now)) {
                begun++;
            }
        }
        return begun;
    }

    private boolean begin(DueListing due, Instant now) {
        Lane lane = lanes.of(due.platform(), due.tenantId(), due.accountId());
        if (!pace.enter(due.tenantId(), due.accountId())) {
            return false;
        }
        if (!lane.enter(now)) {
            pace.leave(due.tenantId(), due.accountId());
            return false;
        }
        String visit = Tsid.format(Tsid.next());
        boolean begun = false;
        try {
            begun = line.claim(due, visit, now, now.plus(PageIntake.CLAIM))
                    && threads.begin("sync-" + visit, () -> visit(due, visit, lane));
        } finally {
            if (!begun) {
                lane.leave();
                pace.leave(due.tenantId(), due.accountId());
            }
        }
        if (begun) {
            delays(due.platform()).record(Duration.between(due.dueAt(), now));
        }
        return begun;
    }

    private Timer delays(String platform) {
        return Timer.builder("renown.sync.start.delay")
                .description("How late visits begin")
                .tag("platform", platform)
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(meters);
    }

    private void visit(DueListing due, String visit, Lane lane) {
        try {
            visits.run(due, visit, lane, threads::isStopping);
        } catch (RuntimeException away) {
            log.warn("visit of listing {} ended without a word: {}", due.listingId(), away.toString());
        } finally {
            lane.leave();
            pace.leave(due.tenantId(), due.accountId());
            soon();
        }
    }

    boolean isIdle() {
        return threads.isIdle();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        threads.stop();
    }
}
