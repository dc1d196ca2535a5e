package io.renown.privacy;

import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import io.renown.shared.Outage;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works off one request; tries again for a while, then says that it failed, so that a member hears of it. */
@Component
public class PrivacyRequestJobHandler extends TenantJobHandler<PrivacyRequestJob> {

    private static final Logger log = LoggerFactory.getLogger(PrivacyRequestJobHandler.class);
    private static final int TRIES = 6;

    private final PrivacyWork work;

    PrivacyRequestJobHandler(PrivacyWork work, SuspendedTenants suspended) {
        super(suspended);
        this.work = work;
    }

    @Override
    protected void work(PrivacyRequestJob job) {
        try {
            work.workOff(job.requestId());
        } catch (Problem refused) {
            throw refused; // no such request here
        } catch (RuntimeException e) {
            if (jobContext().amountOfFailures() + 1 < TRIES || Outage.behind(e).isPresent()) {
                throw e;
            }
            log.error("privacy request {} of tenant {} failed", Tsid.format(job.requestId()), job.tenantId(), e);
            work.fail(job.requestId());
        }
    }
}
