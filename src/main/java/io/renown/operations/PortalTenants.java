package io.renown.operations;

import io.renown.audit.OperatorsLog;
import io.renown.provisioning.TenantSuspension;
import io.renown.review.IndexState;
import io.renown.shared.Problem;
import io.renown.shared.TextCut;
import io.renown.tenancy.Actor;
import io.renown.tenancy.OperatorContext;
import io.renown.tenancy.RequiresOperator;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The tenants of the portal, and whether they may enter. */
@Service
@RequiresOperator
public class PortalTenants {

    static final int MOST = 200;
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_REASON = 500;

    private final TenantLineSql sql;
    private final IndexState index;
    private final TenantDirectory tenants;
    private final TenantSuspension suspension;
    private final OperatorsLog log;

    PortalTenants(
            TenantLineSql sql,
            IndexState index,
            TenantDirectory tenants,
            TenantSuspension suspension,
            OperatorsLog log) {
        this.sql = sql;
        this.index = index;
        this.tenants = tenants;
        this.suspension = suspension;
        this.log = log;
    }

    /**
     * By slug, at most 200.
     *
     * @param text in the slug or the name; empty for all
     */
    public List<TenantLine> list(String text, int offset, int limit) {
        List<TenantLine> lines = sql.list(clipped(text), offset, Math.min(limit, MOST));
        Map<Integer, Long> reviews =
                index.countInIndex(lines.stream().map(TenantLine::id).toList());
        return lines.stream()
                .map(line -> new TenantLine(
                        line.id(),
                        line.slug(),
                        line.name(),
                        line.kind(),
                        line.state(),
                        line.createdAt(),
                        line.members(),
                        line.listings(),
                        reviews.getOrDefault(line.id(), 0L)))
                .toList();
    }

    public int count(String text) {
        return sql.count(clipped(text));
    }

    /**
     * Shuts a tenant's doors, or opens them again.
     *
     * @param reason stands in the tenant's audit log, for its owner to read
     * @return false when the tenant was in that state already
     * @throws Problem {@code reason-missing}; {@code not-found}
     */
    public boolean enter(int tenantId, TenantState state, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.invalid("reason-missing", LONGEST_REASON);
        }
        TenantDetails tenant = tenants.get(tenantId);
        String operator = OperatorContext.operator();
        boolean changed = suspension.enter(tenant, state, Actor.system("operator:" + operator), why);
        if (changed) {
            log.append(
                    operator,
                    state == TenantState.ACTIVE ? "tenant.activated" : "tenant.suspended",
                    "tenant:" + tenant.slug(),
                    why);
        }
        return changed;
    }

    private static String clipped(String text) {
        return TextCut.beginning(text, LONGEST_TEXT);
    }
}
