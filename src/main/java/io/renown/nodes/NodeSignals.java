package io.renown.nodes;

import io.renown.shared.Tsid;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantScopedSql;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries signals from node to node through the database, within about a second. A signal is sent after the commit of what
 * it tells of, and read for a minute: one that becomes visible late is not missed, and none is published twice.
 */
@Component
@TenantScopedSql
public class NodeSignals {

    private static final int READ_SECONDS = 60;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Node node;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final ReentrantLock reading = new ReentrantLock();
    private Set<Long> seen = Set.of();
    private boolean begun;

    NodeSignals(
            JdbcClient jdbc,
            Node node,
            Turns turns,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.ownTransaction = new TransactionTemplate(transactions);
        // It is sent from behind a commit, when that transaction takes nothing any more.
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
        this.node = node;
        this.turns = turns;
        this.events = events;
    }

    /** Tells the other nodes, where there can be any. */
    public void send(int tenantId, String kind) {
        if (!node.amongOthers()) {
            return;
        }
        ownTransaction.executeWithoutResult(status -> jdbc.sql("INSERT INTO node_signal (tenant_id, id, node, kind, at)"
                        + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")
                .params(tenantId, Tsid.next(), node.id(), kind)
                .update());
    }

    private record Read(long id, NodeSignal signal) {}

    /** At a fixed rate, since tasks with a fixed delay all share one thread and some of them are slow. */
    @Scheduled(fixedRateString = "PT1S")
    void read() {
        if (node.amongOthers() && reading.tryLock()) {
            try {
                publishNew();
            } finally {
                reading.unlock();
            }
        }
    }

    private void publishNew() {
        List<Read> read = SystemDoor.callAcrossTenants(
                "signals of other nodes",
                () -> jdbc.sql("SELECT tenant_id, id, kind FROM node_signal"
                                + " WHERE at >= UTC_TIMESTAMP(6) - INTERVAL ? SECOND AND node <> ? ORDER BY id")
                        .params(READ_SECONDS, node.id())
                        .query((row, number) -> new Read(
                                row.getLong("id"), new NodeSignal(row.getInt("tenant_id"), row.getString("kind"))))
                        .list());
        Set<Long> before = seen;
        seen = read.stream().map(Read::id).collect(Collectors.toCollection(HashSet::new));
        if (begun) { // what was told before this node began concerns none of its pages
            read.stream()
                    .filter(one -> !before.contains(one.id()))
                    .map(Read::signal)
                    .distinct()
                    .forEach(events::publishEvent);
        }
        begun = true;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forget() {
        if (node.amongOthers() && turns.take("forget-signals", Duration.ofMinutes(1))) {
            SystemDoor.callAcrossTenants(
                    "signals that all nodes have read",
                    () -> jdbc.sql("DELETE FROM node_signal WHERE at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND")
                            .param(KEPT.toSeconds())
                            .update());
        }
    }
}
