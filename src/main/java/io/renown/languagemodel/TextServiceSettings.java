package io.renown.languagemodel;

import io.renown.audit.AuditLog;
import io.renown.outgoing.AddressGuard;
import io.renown.outgoing.AddressRefusedException;
import io.renown.secrets.SecretBox;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which services outside a tenant uses. None, until somebody switches one on. */
@Service
public class TextServiceSettings {

    public static final int MOST_PER_DAY = 100_000;
    private static final int LONGEST_KEY = 4000;

    private final TextServiceSql sql;
    private final TextServices services;
    private final SecretBox box;
    private final AddressGuard guard;
    private final LanguageModelProperties portal;
    private final AuditLog audit;
    private final Clock clock;

    TextServiceSettings(
            TextServices services,
            TextServiceSql sql,
            SecretBox box,
            AddressGuard guard,
            LanguageModelProperties portal,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.services = services;
        this.box = box;
        this.guard = guard;
        this.portal = portal;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.TENANT_MANAGE)
    public Optional<TextServiceDetails> find(TextServiceKind kind) {
        return sql.find(kind).map(row -> details(kind, row));
    }

    /** Whether the operator keeps a language model for all tenants. */
    @RequiresPermission(Permission.TENANT_MANAGE)
    public boolean hasPortalModel() {
        return portal.isThere();
    }

    /**
     * Switches a service on, or changes it.
     *
     * @param baseUrl empty for the provider's own
     * @param apiKey null to keep the one that is sealed; one of another address or provider is never kept
     * @param perDay calls of a language model, thousands of characters of a translation
     */
    @Transactional
    @RequiresPermission(Permission.TENANT_MANAGE)
    public TextServiceDetails apply(
            TextServiceKind kind, String provider, String baseUrl, String model, @Nullable String apiKey, int perDay) {
        check(provider, baseUrl, model, apiKey, perDay);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<TextServiceSql.Row> known = sql.find(kind);
        long id = known.map(TextServiceSql.Row::id).orElseGet(Tsid::next);
        if (known.isEmpty()) {
            sql.add(id, kind, now);
        }
        boolean sameService = known.isPresent()
                && known.get().provider().equals(provider)
                && known.get().baseUrl().equals(baseUrl.strip());
        byte[] kept = sameService ? known.get().key() : null;
        byte[] sealed = apiKey == null ? kept : apiKey.isBlank() ? null : box.seal(PURPOSE, id, apiKey.strip());
        services.changed();
        sql.change(kind, provider, baseUrl.strip(), model.strip(), sealed, perDay, now);
        audit.append("text-service.applied", "service:" + kind.slug(), provider + " " + perDay);
        return find(kind).orElseThrow(Problem::notFound);
    }

    private static final String PURPOSE = TextServices.PURPOSE;

    @Transactional
    @RequiresPermission(Permission.TENANT_MANAGE)
    public void switchOff(TextServiceKind kind) {
        services.changed();
        if (sql.remove(kind) > 0) {
            audit.append("text-service.off", "service:" + kind.slug(), "");
        }
    }

    /**
     * Brings back what stood before a change that lost no key.
     *
     * @param after as it stood after the change; empty where it was switched off
     * @param before as it stood before; empty where it was off
     * @throws Problem {@code undo-overtaken} when it was changed since, or its key is lost: then it stays as it is
     */
    @Transactional
    @RequiresPermission(Permission.TENANT_MANAGE)
    public void putBack(TextServiceKind kind, Optional<TextServiceDetails> after, Optional<TextServiceDetails> before) {
        Optional<TextServiceSql.Row> stands = sql.findLocked(kind);
        if (!stands.map(TextServiceSql.Row::changedAt).equals(after.map(TextServiceDetails::changedAt))) {
            throw Problem.conflict("undo-overtaken");
        }
        if (before.isEmpty()) {
            switchOff(kind);
            return;
        }
        TextServiceDetails then = before.get();
        boolean keyIsThere = stands.filter(row -> row.key() != null && then.isOf(row.provider(), row.baseUrl()))
                .isPresent();
        if (then.keyed() && !keyIsThere) {
            throw Problem.conflict("undo-overtaken");
        }
        apply(kind, then.provider(), then.baseUrl(), then.model(), then.keyed() ? null : "", then.perDay());
    }

    private void check(String provider, String baseUrl, String model, @Nullable String apiKey, int perDay) {
        if (!provider.matches("[a-z]{2,20}")
                || model.length() > 120
                || (apiKey != null && apiKey.length() > LONGEST_KEY)
                || perDay < 1
                || perDay > MOST_PER_DAY) {
            throw Problem.invalid("text-service-settings", MOST_PER_DAY);
        }
        if (provider.equals(TextServices.OF_THE_PORTAL) && !portal.isThere()) {
            throw Problem.invalid("text-service-settings", MOST_PER_DAY);
        }
        if (baseUrl.isBlank()) {
            return;
        }
        try {
            if (baseUrl.indexOf('?') >= 0 || baseUrl.indexOf('#') >= 0) {
                throw Problem.invalid("text-service-address");
            }
            guard.check(baseUrl.strip());
        } catch (AddressRefusedException refused) {
            throw Problem.invalid("text-service-address");
        }
    }

    private TextServiceDetails details(TextServiceKind kind, TextServiceSql.Row row) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new TextServiceDetails(
                kind,
                row.provider(),
                row.baseUrl(),
                row.model(),
                row.key() != null,
                row.perDay(),
                row.changedAt(),
                sql.use(kind, today).orElse(TextServiceDetails.Use.NONE));
    }
}
