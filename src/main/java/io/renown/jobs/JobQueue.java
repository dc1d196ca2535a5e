package io.renown.jobs;

import org.jobrunr.scheduling.JobRequestScheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one way to ask for a job: after the commit, since a job enqueued in a transaction runs even if that rolls back. */
@Component
public class JobQueue {

    private final ObjectProvider<JobRequestScheduler> scheduler;

    JobQueue(ObjectProvider<JobRequestScheduler> scheduler) {
        this.scheduler = scheduler;
    }

    public void enqueue(TenantJob job) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            scheduler.getObject().enqueue(job);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().enqueue(job);
            }
        });
    }
}
