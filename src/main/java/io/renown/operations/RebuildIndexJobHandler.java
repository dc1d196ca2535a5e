package io.renown.operations;

import io.renown.audit.AuditLog;
import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import io.renown.review.Reindex;
import io.renown.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class RebuildIndexJobHandler extends TenantJobHandler<RebuildIndexJob> {

    private final Reindex reindex;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    RebuildIndexJobHandler(
            SuspendedTenants suspended,
            Reindex reindex,
            TenantDirectory tenants,
            AuditLog audit,
            TransactionTemplate transactions) {
        super(suspended);
        this.reindex = reindex;
        this.tenants = tenants;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    protected void work(RebuildIndexJob job) {
        long reviews = reindex.tenant(tenants.get(job.tenantId()), (tenant, done, total) -> {});
        transactions.executeWithoutResult(
                status -> audit.append("index.rebuilt", "tenant:" + job.tenantId(), reviews + " reviews"));
    }
}
