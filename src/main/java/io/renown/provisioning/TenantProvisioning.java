package io.renown.provisioning;

import io.renown.audit.AuditLog;
import io.renown.provisioning.TenantApplied.Counts;
import io.renown.provisioning.TenantApplied.Kind;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a tenant what its files say. Adds and changes, never removes; a second application changes nothing. For operators:
 * it asks for no permission of a member.
 */
@Service
public class TenantProvisioning {

    /** The action in the audit log that ends an application; without it a tenant was left half made. */
    static final String APPLIED = "tenant.applied";

    private final TenantDirectory tenants;
    private final TenantStructure structure;
    private final TenantData data;
    private final TenantGuests guests;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    TenantProvisioning(
            TenantDirectory tenants,
            TenantStructure structure,
            TenantData data,
            TenantGuests guests,
            AuditLog audit,
            TransactionOperations transactions) {
        this.tenants = tenants;
        this.structure = structure;
        this.data = data;
        this.guests = guests;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Tenant, brands, listings, members and labels in one transaction, then orders and reviews by the batch, then guest access. What breaks
     * off is healed by the next application.
     *
     * @throws TenantFileException when the portal holds something that the file contradicts
     */
    public TenantApplied apply(TenantFile file, ProvisioningProgress progress) throws TenantFileException {
        TenantApplied applied = new TenantApplied(file.slug());
        Optional<TenantDetails> before = tenants.findBySlug(file.slug());
        TenantDetails tenant = tenants.apply(file.content().profile());
        applied.add(Kind.TENANT, compared(before, tenant));
        return TenantContext.callAs(tenant.id(), Actor.system("operator"), () -> {
            structure.apply(file, applied);
            data.apply(file, tenant.createdAt(), applied, progress);
            guests.apply(file, applied);
            transactions.executeWithoutResult(
                    status -> audit.append(APPLIED, "tenant:" + file.slug(), applied.toString()));
            return applied;
        });
    }

    private static Counts compared(Optional<TenantDetails> before, TenantDetails after) {
        if (before.isEmpty()) {
            return Counts.CREATED;
        }
        return before.get().profile().equals(after.profile()) ? Counts.UNCHANGED : Counts.CHANGED;
    }
}
