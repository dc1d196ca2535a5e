package io.renown.provisioning;

import io.renown.audit.AuditLog;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shuts out the members, tokens and jobs of a tenant, and lets them in again; nothing of its data is touched. */
@Service
public class TenantSuspension {

    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    TenantSuspension(TenantDirectory tenants, AuditLog audit, TransactionTemplate transactions) {
        this.tenants = tenants;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @return false when the tenant was in that state already */
    public boolean enter(TenantDetails tenant, TenantState state) {
        return enter(tenant, state, Actor.system("operator"), "");
    }

    /**
     * @param reason as it stands in the tenant's audit log
     * @return false when the tenant was in that state already
     */
    public boolean enter(TenantDetails tenant, TenantState state, Actor operator, String reason) {
        return TenantContext.callAs(
                tenant.id(),
                operator,
                () -> Boolean.TRUE.equals(transactions.execute(status -> {
                    boolean changed = tenants.enter(tenant.id(), state);
                    if (changed) {
                        audit.append(
                                state == TenantState.ACTIVE ? "tenant.activated" : "tenant.suspended",
                                "tenant:" + tenant.slug(),
                                reason);
                    }
                    return changed;
                })));
    }
}
