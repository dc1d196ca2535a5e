package io.renown.ordersync;

import io.renown.nodes.Node;
import io.renown.nodes.Turns;
import io.renown.ordersync.DueOrdersSql.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins the visits that are due, each on a thread of its own: a platform that does not answer holds up nobody. */
@Component
class OrderSyncRunner {

    private static final Logger log = LoggerFactory.getLogger(OrderSyncRunner.class);

    private static final int AT_ONCE = 32;
    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** Longer than any visit: its stretch, one call more, and what is taken in. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private final DueOrdersSql line;
    private final OrderVisit visits;
    private final Turns turns;
    private final boolean enabled;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    OrderSyncRunner(
            DueOrdersSql line,
            OrderVisit visits,
            Turns turns,
            Node node,
            @Value("${renown.sync.enabled:true}") boolean enabled,
            Clock clock) {
        this.line = line;
        this.visits = visits;
        this.turns = turns;
        this.enabled = enabled && node.role().runsJobs();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT20S")
    void tick() {
        if (enabled && turns.take("order-sync", PERIOD)) {
            turn();
        }
    }

    /** @return how many visits it began */
    int turn() {
        Instant now = clock.instant();
        int begun = 0;
        for (Due due : line.due(now, free.availablePermits())) {
            if (!free.tryAcquire()) {
                break;
            }
            if (line.claim(due, now.plus(CLAIM))) {
                Thread.ofVirtual().name("order-sync-" + due.accountId()).start(() -> visit(due));
                begun++;
            } else {
                free.release();
            }
        }
        return begun;
    }

    private void visit(Due due) {
        try {
            visits.run(due);
        } catch (RuntimeException e) {
            log.warn("a visit for orders ended: {}", e.toString()); // due again when its claim ends
        } finally {
            free.release();
        }
    }
}
