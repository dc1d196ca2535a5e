package io.renown.importing;

import io.renown.jobs.JobQueue;
import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import io.renown.shared.Outage;
import io.renown.shared.Tsid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works some seconds on an import and enqueues its rest, so that tenants take turns. */
@Component
public class RunImportJobHandler extends TenantJobHandler<RunImportJob> {

    private static final Logger log = LoggerFactory.getLogger(RunImportJobHandler.class);
    private static final Duration STRETCH = Duration.ofSeconds(10);

    /** Tries without a batch of progress between them, minutes apart in the end. */
    private static final int TRIES = 5;

    private final ImportWorker worker;
    private final JobQueue jobs;

    RunImportJobHandler(ImportWorker worker, JobQueue jobs, SuspendedTenants suspended) {
        super(suspended);
        this.worker = worker;
        this.jobs = jobs;
    }

    @Override
    protected void work(RunImportJob job) {
        try {
            if (worker.work(job.runId(), STRETCH) == ImportWorker.Outcome.MORE) {
                jobs.enqueue(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the portal stops; the import goes on when it is back", e);
        } catch (IOException e) {
            giveUpOrThrow(job, new UncheckedIOException(e));
        } catch (RuntimeException e) {
            giveUpOrThrow(job, e);
        }
    }

    private void giveUpOrThrow(RunImportJob job, RuntimeException e) {
        // An outage passes, however long it takes; the run is not to blame.
        if (jobContext().amountOfFailures() + 1 < TRIES || Outage.behind(e).isPresent()) {
            throw e;
        }
        log.error("import {} of tenant {} failed", Tsid.format(job.runId()), job.tenantId(), e);
        worker.fail(job.runId(), ImportFailure.unexpected(Tsid.format(job.runId())));
    }
}
