package io.renown.appearance;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A domain is a tenant's when a text in its DNS zone says so. Not when it points to this portal: other tenants' domains do
 * that too, and those of tenants that left may still.
 */
@Component
class DomainProof {

    private final AppearanceSql sql;
    private final DnsText dns;
    private final Appearances appearances;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Pace pace;

    DomainProof(
            AppearanceSql sql,
            DnsText dns,
            Appearances appearances,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.sql = sql;
        this.dns = dns;
        this.appearances = appearances;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.pace = new Pace(30, Duration.ofHours(1), clock);
    }

    static String recordName(String domain) {
        return "_renown." + domain;
    }

    static String recordText(String token) {
        return "renown-domain=" + token;
    }

    /** No transaction stands open while the DNS is asked. */
    void check(@Nullable Long brandId, String subject) {
        int tenantId = TenantContext.tenantId();
        AppearanceRow row = sql.find(tenantId, brandId)
                .filter(found -> found.domain() != null && found.domainToken() != null)
                .orElseThrow(Problem::notFound);
        if (!pace.take(tenantId)) {
            throw Problem.of("rate-limit", 429, pace.secondsToWait());
        }
        String domain = Objects.requireNonNull(row.domain());
        String token = Objects.requireNonNull(row.domainToken());
        String fault = fault(domain, token);
        try {
            settle(tenantId, brandId, domain, fault, subject);
        } catch (DuplicateKeyException proven) {
            settle(tenantId, brandId, domain, "taken", subject);
        }
    }

    private @Nullable String fault(String domain, String token) {
        try {
            List<String> texts = dns.textsOf(recordName(domain));
            if (texts.contains(recordText(token))) {
                return null;
            }
            return texts.isEmpty() ? "missing" : "wrong";
        } catch (DnsText.Unreachable e) {
            return "unreachable";
        }
    }

    private void settle(int tenantId, @Nullable Long brandId, String domain, @Nullable String fault, String subject) {
        transactions.executeWithoutResult(status -> {
            AppearanceRow row = sql.lock(tenantId, brandId);
            if (!domain.equals(row.domain())) {
                throw Problem.conflict("changed-meanwhile");
            }
            boolean stays = "unreachable".equals(fault) && row.verifiedDomain() != null;
            DomainState state = fault == null || stays ? DomainState.VERIFIED : DomainState.FAILED;
            Instant now = clock.instant();
            sql.setDomainChecked(tenantId, row.id(), state, fault, now, state == DomainState.VERIFIED ? domain : null);
            audit.append(
                    fault == null ? "appearance.domain-verified" : "appearance.domain-refused",
                    subject,
                    fault == null ? domain : domain + " " + fault);
            appearances.changed(tenantId);
        });
    }
}
