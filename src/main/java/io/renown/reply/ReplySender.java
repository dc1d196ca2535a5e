package io.renown.reply;

import io.renown.account.pace.CallThreads;
import io.renown.nodes.Node;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each node takes what it has hands for, some at a time for each platform: one that answers nobody
 * holds up only itself.
 */
@Component
class ReplySender {

    private static final Logger log = LoggerFactory.getLogger(ReplySender.class);
    private static final int HANDS_PER_PLATFORM = 4;
    private static final int AT_ONCE = 100;

    private final ReplySql sql;
    private final ReplyDesk desk;
    private final ReplyCalls calls;
    private final boolean runs;
    private final Clock clock;
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    private final Map<String, Semaphore> hands = new ConcurrentHashMap<>();
    /** Replies that are being sent, or wait for their turn: a second look at one would take a second call. */
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    private final CallThreads threads = new CallThreads(AT_ONCE);
    private final ReentrantLock looking = new ReentrantLock();

    ReplySender(ReplySql sql, ReplyDesk desk, ReplyCalls calls, Node node, Clock clock) {
        this.runs = node.role().runsJobs();
        this.sql = sql;
        this.desk = desk;
        this.calls = calls;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "${renown.reply.look:PT2S}", initialDelayString = "${renown.reply.look:PT2S}")
    void sweep() {
        if (runs && looking.tryLock()) {
            try {
                List<ReplySql.Due> due;
                int begun;
                do {
                    due = sql.due(clock.instant(), busyPlatforms(), AT_ONCE);
                    begun = due.stream().mapToInt(this::begin).sum();
                } while (due.size() == AT_ONCE && begun > 0);
            } finally {
                looking.unlock();
            }
        }
    }

    private Set<String> busyPlatforms() {
        return hands.entrySet().stream()
                .filter(platform -> platform.getValue().availablePermits() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private int begin(ReplySql.Due due) {
        Semaphore free = hands.computeIfAbsent(due.platform(), platform -> new Semaphore(HANDS_PER_PLATFORM));
        if (!free.tryAcquire()) {
            return 0;
        }
        if (!inHand.add(due.replyId())) {
            free.release();
            return 0;
        }
        boolean begun = threads.begin("reply-" + due.replyId(), () -> {
            try {
                TenantContext.runAs(due.tenantId(), Actor.system("replies"), () -> send(due));
            } catch (RuntimeException e) {
                // It is due again when its claim runs out, and looked at then.
                log.error("reply {} was not settled", due.replyId(), e);
            } finally {
                inHand.remove(due.replyId());
                free.release();
            }
        });
        if (!begun) {
            inHand.remove(due.replyId());
            free.release();
        }
        return begun ? 1 : 0;
    }

    private void send(ReplySql.Due due) {
        Duration wait;
        try {
            wait = calls.takeCall(due.listingId(), due.platform());
        } catch (RuntimeException e) { // nothing was claimed yet that would keep it waiting
            desk.postpone(due.replyId(), clock.instant().plus(AFTER_TROUBLE));
            throw e;
        }
        if (wait.isZero()) {
            desk.claim(due.replyId()).ifPresent(calls::make);
        } else {
            desk.postpone(due.replyId(), clock.instant().plus(wait));
        }
    }

    /** What is told of calls under way is written down. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        threads.stop();
    }
}
