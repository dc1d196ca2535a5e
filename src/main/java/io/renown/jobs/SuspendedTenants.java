package io.renown.jobs;

import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Jobs of a suspended tenant are put back until it is active again: they wait, none is lost. */
@Component
public class SuspendedTenants {

    private static final Logger log = LoggerFactory.getLogger(SuspendedTenants.class);
    private static final Duration PUT_BACK = Duration.ofMinutes(1);

    private final TenantDirectory tenants;
    private final ObjectProvider<JobRequestScheduler> scheduler;
    private final Clock clock;

    SuspendedTenants(TenantDirectory tenants, ObjectProvider<JobRequestScheduler> scheduler, Clock clock) {
        this.tenants = tenants;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether the job must not run now: it is scheduled anew, or belongs to nobody any more. */
    boolean keepWaiting(TenantJob job) {
        Optional<TenantState> state = tenants.findState(job.tenantId());
        if (state.isEmpty()) {
            log.info("a job of tenant {}, which was erased, is dropped", job.tenantId());
            return true;
        }
        if (state.get() == TenantState.ACTIVE) {
            return false;
        }
        scheduler.getObject().schedule(clock.instant().plus(PUT_BACK), job);
        return true;
    }
}
