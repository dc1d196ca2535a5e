package io.renown.privacy;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the current tenant keeps what; applied once a day, and at once when a rule becomes stricter. */
@Service
public class RetentionService {

    private final RetentionRules rules;
    private final JobQueue jobs;
    private final AuditLog audit;

    RetentionService(RetentionRules rules, JobQueue jobs, AuditLog audit) {
        this.rules = rules;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Days for each; 0 for ever. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public Map<Retained, Integer> rules() {
        return rules.all();
    }

    /**
     * @param days 0 for ever, where {@link Retained#isEndless} allows it
     * @throws Problem {@code retention-days} outside the limits, {@code forbidden} for who does not see all brands
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public void set(Retained retained, int days) {
        if (!TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden();
        }
        if (!retained.allows(days)) {
            throw Problem.invalid("retention-days", retained.least(), retained.most());
        }
        int before = rules.all().getOrDefault(retained, retained.proposed());
        if (before == days) {
            return;
        }
        rules.set(retained, days);
        audit.append("retention.changed", "retention:" + retained.slug(), before + " -> " + days + " days");
        if (days != 0 && (before == 0 || days < before)) {
            jobs.enqueue(new RetentionJob(TenantContext.tenantId()));
        }
    }
}
