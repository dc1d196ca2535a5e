package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens between two tenants stands in the audit logs of both, in the transaction of the deed. */
@Component
class GuestAudit {

    private static final int LONGEST_ACTOR = 200;

    private final AuditLog audit;
    private final TenantDirectory tenants;

    GuestAudit(AuditLog audit, TenantDirectory tenants) {
        this.audit = audit;
        this.tenants = tenants;
    }

    /**
     * @param agencyId null where there is no such organization
     * @param details for both to read
     */
    void append(int clientId, @Nullable Integer agencyId, String action, long grantId, String details) {
        Actor actor = TenantContext.actor();
        int acting = TenantContext.tenantId();
        TreeSet<Integer> both = new TreeSet<>(); // in their order, so that two at once wait for the same one first
        both.add(clientId);
        if (agencyId != null) {
            both.add(agencyId);
        }
        TenantDetails client = tenants.get(clientId);
        for (int tenantId : both) {
            String name = tenantId == acting || actor.memberId() == null
                    ? actor.logged()
                    : named(actor.logged(), tenants.get(acting).slug());
            audit.appendFor(tenantId, name, action, subject(grantId), client.slug() + ": " + details);
        }
    }

    /** Of what was tried in the current tenant; stays although the deed is rolled back. */
    void refuse(String subject, String why) {
        audit.appendRefusal("guest.refused", subject, why);
    }

    /** Who acts, and of which organization they are. */
    static String named(String email, String slug) {
        String home = " (" + slug + ")";
        return email.substring(0, Math.min(email.length(), LONGEST_ACTOR - home.length())) + home;
    }

    static String subject(long grantId) {
        return "guest-grant:" + Tsid.format(grantId);
    }
}
