package io.renown.reply;

import io.renown.nodes.Node;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each node takes what it has hands for, some at a time for each platform: one that answers nobody
 * holds up only itself. Not jobs of the queue, whose few workers are for work, not for waiting.
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
    private final Map<String, Semaphore> hands = new ConcurrentHashMap<>();
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
        Thread.ofVirtual().name("reply-" + due.replyId()).start(() -> {
            try {
                TenantContext.runAs(due.tenantId(), Actor.system("replies"), () -> send(due.replyId()));
            } catch (RuntimeException e) {
                // It is due again when its claim runs out, and looked at then.
                log.error("reply {} was not settled", due.replyId(), e);
            } finally {
                free.release();
            }
        });
        return 1;
    }

    private void send(long replyId) {
        desk.claim(replyId).ifPresent(calls::make);
    }
}
