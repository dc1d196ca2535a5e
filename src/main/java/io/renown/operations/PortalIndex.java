package io.renown.operations;

import io.renown.audit.AuditLog;
import io.renown.audit.OperatorsLog;
import io.renown.jobs.JobQueue;
import io.renown.review.IndexState;
import io.renown.tenancy.Actor;
import io.renown.tenancy.OperatorContext;
import io.renown.tenancy.RequiresOperator;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the search index holds what the database holds. */
@Service
@RequiresOperator
public class PortalIndex {

    private final IndexState index;
    private final TenantLineSql sql;
    private final TenantDirectory tenants;
    private final JobQueue jobs;
    private final AuditLog audit;
    private final OperatorsLog log;
    private final TransactionTemplate transactions;

    PortalIndex(
            IndexState index,
            TenantLineSql sql,
            TenantDirectory tenants,
            JobQueue jobs,
            AuditLog audit,
            OperatorsLog log,
            TransactionTemplate transactions) {
        this.index = index;
        this.sql = sql;
        this.tenants = tenants;
        this.jobs = jobs;
        this.audit = audit;
        this.log = log;
        this.transactions = transactions;
    }

    /** Reviews of a tenant here and there; some may be on their way into the index. */
    public record Held(int tenantId, String slug, long inDatabase, long inIndex) {

        public boolean differs() {
            return inDatabase != inIndex;
        }
    }

    public IndexState.Index read() {
        return index.read();
    }

    /** By slug, at most 200. */
    public List<Held> list(String text, int offset, int limit) {
        List<TenantLine> lines = sql.list(text, offset, Math.min(limit, PortalTenants.MOST));
        List<Integer> ids = lines.stream().map(TenantLine::id).toList();
        Map<Integer, Long> inDatabase = index.countInDatabase(ids);
        Map<Integer, Long> inIndex = index.countInIndex(ids);
        return lines.stream()
                .map(line -> new Held(
                        line.id(),
                        line.slug(),
                        inDatabase.getOrDefault(line.id(), 0L),
                        inIndex.getOrDefault(line.id(), 0L)))
                .toList();
    }

    /** Has a job fill the tenant's part of the index again while it answers. */
    public void rebuild(int tenantId) {
        TenantDetails tenant = tenants.get(tenantId);
        String operator = OperatorContext.operator();
        TenantContext.runAs(
                tenantId,
                Actor.system("operator:" + operator),
                () -> transactions.executeWithoutResult(status -> {
                    audit.append("index.rebuild-asked", "tenant:" + tenant.slug(), "");
                    jobs.enqueue(new RebuildIndexJob(tenantId));
                }));
        log.append(operator, "index.rebuild-asked", "tenant:" + tenant.slug(), "");
    }
}
