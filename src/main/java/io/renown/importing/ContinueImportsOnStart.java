package io.renown.importing;

import io.renown.embedded.DatabaseReturned;
import io.renown.jobs.JobQueue;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jobrunr.server.BackgroundJobServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up what the last stop of the portal left: runs get a job again (two jobs of one run do no harm), uploads that
 * nobody imported within a day are deleted.
 */
@Component
class ContinueImportsOnStart {

    private static final Logger log = LoggerFactory.getLogger(ContinueImportsOnStart.class);
    private static final Duration KEPT_UNUSED = Duration.ofDays(1);

    private final ImportRunSql runs;
    private final ImportFiles files;
    private final JobQueue jobs;
    private final TenantDirectory tenants;
    private final ObjectProvider<BackgroundJobServer> jobServer;
    private final Clock clock;

    ContinueImportsOnStart(
            ImportRunSql runs,
            ImportFiles files,
            JobQueue jobs,
            TenantDirectory tenants,
            ObjectProvider<BackgroundJobServer> jobServer,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.jobs = jobs;
        this.tenants = tenants;
        this.jobServer = jobServer;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void continueImports() {
        if (jobServer.getIfAvailable() == null) {
            return; // a command on the data folder, or a node that only serves pages
        }
        enqueueOngoing();
        for (TenantDetails tenant : tenants.list()) {
            TenantContext.runAs(tenant.id(), Actor.system("ContinueImportsOnStart"), this::deleteUnused);
        }
    }

    /** The jobs that ran when the database died have failed, or will be found orphaned in a while: this is sooner. */
    @EventListener(DatabaseReturned.class)
    void continueAfterOutage() {
        if (jobServer.getIfAvailable() != null) {
            enqueueOngoing();
        }
    }

    private void enqueueOngoing() {
        runs.listOngoing().forEach(run -> jobs.enqueue(new RunImportJob(run.tenantId(), run.runId())));
    }

    private void deleteUnused() {
        try {
            List<Long> kept = files.list();
            Set<Long> known = runs.known(kept);
            Instant old = clock.instant().minus(KEPT_UNUSED);
            for (long id : kept) {
                if (!known.contains(id)
                        && Files.getLastModifiedTime(files.path(id)).toInstant().isBefore(old)) {
                    files.delete(id);
                }
            }
        } catch (IOException e) {
            log.warn("unused uploads of tenant {} could not be deleted", TenantContext.tenantId(), e);
        }
    }
}
