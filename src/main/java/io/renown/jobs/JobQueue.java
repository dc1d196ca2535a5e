package io.renown.jobs;

import io.renown.nodes.NodeSignal;
import io.renown.nodes.NodeSignals;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one way to ask for a job: after the commit, since a job enqueued in a transaction runs even if that rolls back. */
@Component
public class JobQueue {

    private static final String SIGNAL = "job";

    private final ObjectProvider<JobRequestScheduler> scheduler;
    private final ObjectProvider<BackgroundJobServer> server;

    private final NodeSignals signals;

    JobQueue(
            ObjectProvider<JobRequestScheduler> scheduler,
            ObjectProvider<BackgroundJobServer> server,
            NodeSignals signals) {
        this.scheduler = scheduler;
        this.server = server;
        this.signals = signals;
    }

    public void enqueue(TenantJob job) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            enqueueNow(job);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                enqueueNow(job);
            }
        });
    }

    /** JobRunr looks for work every few seconds, and whenever a worker becomes free: this tells it that one has. */
    private void enqueueNow(TenantJob job) {
        scheduler.getObject().enqueue(job);
        if (server.getIfAvailable() == null) {
            signals.send(job.tenantId(), SIGNAL);
        } else {
            wake();
        }
    }

    @EventListener
    void wakeOnNodeSignal(NodeSignal signal) {
        if (signal.kind().equals(SIGNAL)) {
            wake();
        }
    }

    private void wake() {
        server.ifAvailable(here -> {
            if (here.isRunning()) {
                here.getJobSteward().notifyThreadOccupied();
                here.getJobSteward().notifyThreadIdle();
            }
        });
    }
}
