package io.renown.appearance;

import io.renown.appearance.AppearanceSettings.DomainSettings;
import io.renown.appearance.AppearanceSettings.SenderSettings;
import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current tenant and its brands set of their appearance. Null stands for the tenant wherever a brand is asked for. */
@Service
public class AppearanceService {

    private final AppearanceSql sql;
    private final LogoSql logos;
    private final Appearances appearances;
    private final SenderMails senders;
    private final DomainProof domains;
    private final AuditLog audit;
    private final Clock clock;

    AppearanceService(
            AppearanceSql sql,
            LogoSql logos,
            Appearances appearances,
            SenderMails senders,
            DomainProof domains,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.logos = logos;
        this.appearances = appearances;
        this.senders = senders;
        this.domains = domains;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.TENANT_MANAGE)
    public AppearanceSettings settings(@Nullable Long brandId) {
        requireWithin(brandId);
        int tenantId = TenantContext.tenantId();
        Optional<AppearanceRow> row = sql.find(tenantId, brandId);
        TenantAppearances all = appearances.read(tenantId);
        return new AppearanceSettings(
                row.map(this::look).orElse(Look.INHERITED),
                all.of(brandId),
                all.inherited(brandId),
                row.map(own -> new SenderSettings(own.senderName(), own.senderAddress(), own.senderConfirmedAt()))
                        .orElse(new SenderSettings(null, null, null)),
                row.flatMap(AppearanceService::domain).orElse(null));
    }

    /** @return what was set before, to be taken back */
    @Transactional
    @RequiresPermission(Permission.TENANT_MANAGE)
    public Look wear(@Nullable Long brandId, Look look) {
        requireWithin(brandId);
        int tenantId = TenantContext.tenantId();
        AppearanceRow row = sql.lock(tenantId, brandId);
        Look before = look(row);
        Long logoId = kept(look.logo(), before.logo(), row.logoId());
        Long darkLogoId = kept(look.darkLogo(), before.darkLogo(), row.darkLogoId());
        sql.setLook(tenantId, row.id(), look.name(), look.accent(), logoId, darkLogoId);
        Stream.of(row.logoId(), row.darkLogoId())
                .filter(Objects::nonNull)
                .filter(id -> !id.equals(logoId) && !id.equals(darkLogoId))
                .forEach(id -> logos.delete(tenantId, id));
        audit.append("appearance.changed", subject(brandId), told(look));
        appearances.changed(tenantId);
        return before;
    }

    /**
     * In whose name mails go out. An address is used once its mailbox said yes by a link that is mailed there; until then
     * mails come from Renown's own, and answers go to the address.
     *
     * @param name null or blank to inherit it
     * @param address null or blank to inherit it
     * @return whether a link was mailed
     * @throws Problem {@code sender-name}, {@code sender-address}, {@code rate-limit}
     */
    @Transactional
    @RequiresPermission(Permission.TENANT_MANAGE)
    public boolean sendAs(@Nullable Long brandId, @Nullable String name, @Nullable String address) {
        requireWithin(brandId);
        int tenantId = TenantContext.tenantId();
        AppearanceRow row = sql.lock(tenantId, brandId);
        String line = name == null || name.isBlank() ? null : Look.line(name, "sender-name");
        String mailbox = address == null || address.isBlank() ? null : SenderMails.checked(address);
        boolean known = mailbox != null && mailbox.equals(row.senderAddress()) && row.senderConfirmedAt() != null;
        boolean asked = mailbox != null && !known;
        if (mailbox != null && !known) {
            senders.ask(tenantId, row.id(), line, mailbox, appearances.ofTenant(tenantId));
        } else {
            sql.setSender(tenantId, row.id(), line, mailbox, null, null, known ? row.senderConfirmedAt() : null);
        }
        audit.append("appearance.sender", subject(brandId), mailbox == null ? "inherited" : "own");
        appearances.changed(tenantId);
        return asked;
    }

    /**
     * Says which domain the public pages are to have. It counts once proven.
     *
     * @param domain blank for none
     * @throws Problem {@code domain-name}, {@code domain-own}
     */
    @Transactional
    @RequiresPermission(Permission.TENANT_MANAGE)
    public void claimDomain(@Nullable Long brandId, String domain) {
        requireWithin(brandId);
        int tenantId = TenantContext.tenantId();
        AppearanceRow row = sql.lock(tenantId, brandId);
        String name = domain.isBlank()
                ? null
                : DomainName.parse(domain, appearances.ownHost()).ascii();
        if (Objects.equals(name, row.domain())) {
            return;
        }
        sql.setDomain(
                tenantId,
                row.id(),
                name,
                name == null ? null : LinkToken.random(32).text());
        audit.append("appearance.domain", subject(brandId), name == null ? "none" : name);
        appearances.changed(tenantId);
    }

    /**
     * Looks the proof of the domain up, now. A proof that is gone takes the domain away; no answer leaves things as they are.
     *
     * @throws Problem {@code not-found} where none is claimed, {@code rate-limit}
     */
    @RequiresPermission(Permission.TENANT_MANAGE)
    public void checkDomain(@Nullable Long brandId) {
        requireWithin(brandId);
        domains.check(brandId, subject(brandId));
    }

    private Look look(AppearanceRow row) {
        return new Look(row.name(), row.accent(), logo(row.logoId()), logo(row.darkLogoId()));
    }

    private @Nullable LogoImage logo(@Nullable Long logoId) {
        return logoId == null
                ? null
                : logos.find(TenantContext.tenantId(), logoId).orElseThrow();
    }

    /** The same picture keeps its address. */
    private @Nullable Long kept(@Nullable LogoImage wanted, @Nullable LogoImage held, @Nullable Long heldId) {
        if (wanted == null) {
            return null;
        }
        return wanted.equals(held)
                ? heldId
                : Long.valueOf(logos.insert(TenantContext.tenantId(), wanted, clock.instant()));
    }

    private static Optional<DomainSettings> domain(AppearanceRow row) {
        return row.domain() == null || row.domainToken() == null || row.domainState() == null
                ? Optional.empty()
                : Optional.of(new DomainSettings(
                        row.domain(),
                        DomainProof.recordName(row.domain()),
                        DomainProof.recordText(row.domainToken()),
                        row.domainState(),
                        row.domainReason(),
                        row.domainCheckedAt()));
    }

    private void requireWithin(@Nullable Long brandId) {
        if (brandId == null) {
            if (!TenantContext.actor().brandScope().unlimited()) {
                throw Problem.forbidden();
            }
            return;
        }
        if (!TenantContext.actor().brandScope().includes(brandId) || !sql.hasBrand(TenantContext.tenantId(), brandId)) {
            throw Problem.notFound();
        }
    }

    private static String subject(@Nullable Long brandId) {
        return brandId == null ? "tenant" : "brand:" + Tsid.format(brandId);
    }

    private static String told(Look look) {
        return "name " + (look.name() == null ? "inherited" : look.name()) + ", accent "
                + (look.accent() == null ? "inherited" : look.accent()) + ", logo "
                + (look.logo() == null ? "inherited" : "own");
    }
}
