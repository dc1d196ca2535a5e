package io.renown.identity;

import io.renown.identity.GuestGrantSql.NewGrant;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The guest access that the current tenant grants to agencies. What the agency does with it: {@link ClientService}. Whether
 * an organization of some name exists is told to nobody: an offer to none looks like one that nobody has answered yet.
 */
@Service
public class GuestService {

    /** For an agency to answer. */
    public static final Duration OFFER_LIFETIME = Duration.ofDays(14);

    /** Each may send mails to strangers. */
    public static final int OFFERS_A_DAY = 20;

    public static final int LONGEST_REASON = 300;

    private static final Duration DAY = Duration.ofDays(1);

    private final GuestGrantSql sql;
    private final MemberSql members;
    private final MemberRights rights;
    private final TenantDirectory tenants;
    private final GuestMails mails;
    private final GuestAudit audit;
    private final Clock clock;

    GuestService(
            GuestGrantSql sql,
            MemberSql members,
            MemberRights rights,
            TenantDirectory tenants,
            GuestMails mails,
            GuestAudit audit,
            Clock clock) {
        this.sql = sql;
        this.members = members;
        this.rights = rights;
        this.tenants = tenants;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first, at most 200, within what the actor may give themselves. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public List<GuestGrantDetails> list() {
        return sql.list(TenantContext.tenantId(), clock.instant()).stream()
                .filter(GuestService::mayTouch)
                .toList();
    }

    /**
     * Offers an agency access. Its owners are told by mail, if there is such an agency.
     *
     * @param organization the agency's slug
     * @param role not owner
     * @param brandIds null for all brands
     * @param expiresAt when the access ends by itself; null for never
     * @param reason at most 300 characters, for the agency to read
     * @throws Problem {@code guest-organization}, {@code guest-self}, {@code guest-terms}, {@code guest-exists},
     *     {@code guest-offers}, {@code rights-not-held}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public GuestGrantDetails offer(
            String organization,
            Role role,
            @Nullable Collection<Long> brandIds,
            @Nullable Instant expiresAt,
            String reason) {
        rights.begin();
        Instant now = clock.instant();
        int tenantId = TenantContext.tenantId();
        TenantDetails own = tenants.get(tenantId);
        String slug = slug(organization);
        if (slug.equals(own.slug())) {
            throw Problem.invalid("guest-self");
        }
        checkTerms(role, brandIds, expiresAt, reason, now);
        if (sql.list(tenantId, now).stream()
                .anyMatch(grant -> grant.isOpen() && grant.agencySlug().equals(slug))) {
            throw Problem.conflict("guest-exists", slug);
        }
        if (TenantContext.actor().memberId() != null && sql.offersSince(tenantId, now.minus(DAY)) >= OFFERS_A_DAY) {
            audit.refuse("guest-grant:new", "guest-offers");
            throw Problem.conflict("guest-offers", OFFERS_A_DAY);
        }
        Optional<TenantDetails> agency =
                tenants.findBySlug(slug).filter(found -> found.profile().kind() != TenantKind.BRAND);
        NewGrant grant = new NewGrant(
                Tsid.next(),
                slug,
                agency.map(TenantDetails::id).orElse(null),
                role,
                brandIds == null,
                reason.strip(),
                TenantContext.actor().memberId(),
                now,
                now.plus(OFFER_LIFETIME),
                expiresAt);
        sql.insert(tenantId, grant);
        sql.replaceBrands(tenantId, grant.id(), brandIds == null ? Set.of() : Set.copyOf(brandIds));
        audit.append(tenantId, grant.agencyId(), "guest.offered", grant.id(), "to " + slug + " as " + role.slug());
        if (TenantContext.actor().memberId() != null) {
            agency.ifPresent(found -> mails.offered(found.id(), slug, own.name(), grant.answerUntil()));
        }
        return get(grant.id());
    }

    /**
     * Gives a grant that is offered or accepted other terms, which count at the guests' next request.
     *
     * @param brandIds null for all brands
     * @param expiresAt null for never
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public GuestGrantDetails change(
            long grantId, Role role, @Nullable Collection<Long> brandIds, @Nullable Instant expiresAt) {
        GuestGrantDetails before = begin(grantId);
        checkTerms(role, brandIds, expiresAt, before.reason(), clock.instant());
        int tenantId = TenantContext.tenantId();
        sql.change(tenantId, grantId, role, brandIds == null, expiresAt);
        sql.replaceBrands(tenantId, grantId, brandIds == null ? Set.of() : Set.copyOf(brandIds));
        audit.append(
                tenantId,
                sql.agencyId(tenantId, grantId),
                "guest.changed",
                grantId,
                before.role().slug() + " to " + role.slug());
        return get(grantId);
    }

    /** Ends the access at once; offering it again begins anew. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @RequiresPermission(Permission.MEMBER_MANAGE)
    public void revoke(long grantId) {
        GuestGrantDetails grant = begin(grantId);
        int tenantId = TenantContext.tenantId();
        sql.revoke(tenantId, grantId, clock.instant());
        audit.append(
                tenantId,
                sql.agencyId(tenantId, grantId),
                "guest.revoked",
                grantId,
                grant.role().slug());
    }

    private GuestGrantDetails begin(long grantId) {
        rights.begin();
        sql.lock(TenantContext.tenantId(), grantId);
        GuestGrantDetails grant = get(grantId);
        if (!grant.isOpen()) {
            throw Problem.notFound();
        }
        return grant;
    }

    private GuestGrantDetails get(long grantId) {
        return sql.list(TenantContext.tenantId(), clock.instant()).stream()
                .filter(grant -> grant.id() == grantId && mayTouch(grant))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private void checkTerms(
            Role role, @Nullable Collection<Long> brandIds, @Nullable Instant expiresAt, String reason, Instant now) {
        if (role == Role.OWNER
                || (brandIds != null && brandIds.isEmpty())
                || (expiresAt != null && !expiresAt.isAfter(now))
                || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("guest-terms", LONGEST_REASON);
        }
        if (brandIds != null
                && !members.brandParents(TenantContext.tenantId()).keySet().containsAll(brandIds)) {
            throw Problem.notFound();
        }
        rights.requireToGive(role, brandIds, "guest:new");
    }

    private static boolean mayTouch(GuestGrantDetails grant) {
        return TenantContext.actor().mayGive(grant.role(), grant.allBrands() ? null : grant.brandIds());
    }

    private static String slug(String organization) {
        String slug = organization.strip().toLowerCase(Locale.ROOT);
        if (!slug.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])")) {
            throw Problem.invalid("guest-organization");
        }
        return slug;
    }
}
