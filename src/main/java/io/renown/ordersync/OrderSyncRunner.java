package io.renown.ordersync;

import io.renown.account.pace.CallThreads;
import io.renown.account.pace.Lane;
import io.renown.account.pace.Lanes;
import io.renown.connector.ConnectorCatalog;
import io.renown.nodes.Node;
import io.renown.nodes.Turns;
import io.renown.ordersync.DueOrdersSql.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins the visits that are due, tenants taking turns, some for each host: a platform that does not answer holds up nobody. */
@Component
class OrderSyncRunner {

    private static final Logger log = LoggerFactory.getLogger(OrderSyncRunner.class);

    private static final int AT_ONCE = 32;
    private static final int OF_A_HOST = 4;
    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** Messages come in bursts. */
    private static final Duration GATHERED = Duration.ofMillis(200);

    /** Longer than any visit: its stretch, one call more, and what is taken in. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private final DueOrdersSql line;
    private final OrderVisit visits;
    private final Turns turns;
    private final Lanes lanes;
    private final boolean enabled;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CallThreads threads = new CallThreads(AT_ONCE);

    OrderSyncRunner(
            DueOrdersSql line,
            OrderVisit visits,
            Turns turns,
            ConnectorCatalog connectors,
            Node node,
            @Value("${renown.sync.enabled:true}") boolean enabled,
            Clock clock) {
        this.line = line;
        this.visits = visits;
        this.turns = turns;
        this.lanes = new Lanes(connectors, OF_A_HOST);
        this.enabled = enabled && node.role().runsJobs();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT20S")
    void tick() {
        if (enabled && turns.take("order-sync", PERIOD)) {
            turn();
        }
    }

    /** A turn in a moment: something became due. */
    void soon() {
        if (enabled && asked.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                LockSupport.parkNanos(GATHERED.toNanos());
                asked.set(false);
                turn();
            });
        }
    }

    /** @return how many visits it began */
    int turn() {
        Instant now = clock.instant();
        int begun = 0;
        for (Due due : line.due(now, lanes.shutPlatforms(now), threads.free())) {
            Lane lane = lanes.of(due.platform(), due.tenantId(), due.accountId());
            if (lane.enter(now) && begin(due, lane, now)) {
                begun++;
            }
        }
        return begun;
    }

    private boolean begin(Due due, Lane lane, Instant now) {
        boolean begun = false;
        try {
            begun = line.claim(due, now.plus(CLAIM))
                    && threads.begin("order-sync-" + due.accountId(), () -> visit(due, lane));
        } finally {
            if (!begun) {
                lane.leave();
            }
        }
        return begun;
    }

    private void visit(Due due, Lane lane) {
        try {
            visits.run(due, lane);
        } catch (RuntimeException e) {
            log.warn("a visit for orders ended: {}", e.toString()); // due again when its claim ends
        } finally {
            lane.leave();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        threads.stop();
    }
}
