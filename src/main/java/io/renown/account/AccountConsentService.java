package io.renown.account;

import io.renown.audit.AuditLog;
import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.file.Auth;
import io.renown.connector.file.Connector;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A person agrees on the platform's own page and comes back with a code. RFC 6749 4.1, RFC 7636, RFC 9700 2.1. The state
 * that goes along is good once, for minutes, for the member and the tenant that began.
 */
@Service
public class AccountConsentService {

    /** Below {@code renown.url}: where platforms send people back to. Registered with them, so never renamed. */
    public static final String RETURN = "connect/return";

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int LONGEST_CODE = 4_000;

    private final AccountSight sight;
    private final AccountSql accounts;
    private final ConsentSql consents;
    private final AccountSecrets secrets;
    private final AccountHealth health;
    private final LentAccounts lent;
    private final ConnectorCatalog connectors;
    private final PlatformClient platforms;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final String redirect;

    AccountConsentService(
            AccountSight sight,
            AccountSql accounts,
            ConsentSql consents,
            AccountSecrets secrets,
            AccountHealth health,
            LentAccounts lent,
            ConnectorCatalog connectors,
            PlatformClient platforms,
            TenantDirectory tenants,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock,
            @Value("${renown.url}") String url) {
        this.sight = sight;
        this.accounts = accounts;
        this.consents = consents;
        this.secrets = secrets;
        this.health = health;
        this.lent = lent;
        this.connectors = connectors;
        this.platforms = platforms;
        this.tenants = tenants;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
        this.redirect = url.replaceAll("/+$", "") + "/" + RETURN;
    }

    /**
     * Begins; a state that was given out for the account before is good no more.
     *
     * @return the address of the platform's page
     * @throws Problem {@code not-found}; {@code account-no-consent} where none is asked for
     */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public String begin(long accountId) {
        AccountRow account = Objects.requireNonNull(transactions.execute(status -> sight.require(accountId)));
        if (!connectors.get(account.platform()).needsConsent()) {
            throw Problem.conflict("account-no-consent");
        }
        // The tenant goes along so that the way back is found; it lets nobody in.
        String state = tenants.get(TenantContext.tenantId()).slug() + "." + RandomText.next();
        String verifier = RandomText.next();
        String page;
        try {
            page = platforms.consentUrl(lent.open(accountId), redirect, state, verifier);
        } catch (IllegalArgumentException e) {
            throw Problem.conflict("account-not-set-up", String.valueOf(e.getMessage()));
        }
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            sight.lock(accountId);
            consents.deleteOf(accountId, now);
            long id = Tsid.next();
            consents.begin(
                    id,
                    accountId,
                    TenantContext.actor().requireMemberId(),
                    RandomText.sha256(state),
                    secrets.sealVerifier(id, verifier),
                    now.plus(GOOD_FOR));
        });
        return page;
    }

    /**
     * The person is back and has agreed.
     *
     * @throws Problem {@code account-consent} for a state that is unknown, used, over, or anybody else's
     */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public Connected finish(String state, String code) {
        ConsentSql.Pending pending = take(state);
        long id = pending.accountId();
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw Problem.invalid("account-consent");
        }
        Access access = lent.open(id);
        Token token;
        try {
            token = platforms.exchange(access, code, redirect, secrets.openVerifier(pending.id(), pending.verifier()));
        } catch (PlatformException e) {
            transactions.executeWithoutResult(status -> audit.append(
                    "account.refused", AccountHealth.subject(id), e.trouble().slug()));
            return new Connected.Refused(e.trouble(), e.words());
        }
        keep(id, token);
        try {
            platforms.test(lent.open(id));
            health.succeeded(id);
        } catch (PlatformException e) {
            health.failed(id, e);
        }
        return new Connected.Kept(Objects.requireNonNull(transactions.execute(status -> sight.details(id))));
    }

    /** The person is back and has not agreed: the state is used up, the account stays as it is. */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public long refuse(String state) {
        return take(state).accountId();
    }

    private ConsentSql.Pending take(String state) {
        return Objects.requireNonNull(transactions.execute(status -> {
            ConsentSql.Pending pending = Optional.of(state)
                    .filter(text -> text.length() <= 200)
                    .flatMap(text -> consents.lock(
                            RandomText.sha256(text), TenantContext.actor().requireMemberId(), clock.instant()))
                    .orElseThrow(() -> Problem.invalid("account-consent"));
            consents.delete(pending.id());
            sight.lock(pending.accountId());
            return pending;
        }));
    }

    private void keep(long id, Token token) {
        transactions.executeWithoutResult(status -> {
            AccountRow account = sight.lock(id);
            Connector connector = connectors.get(account.platform());
            Auth.Consent consent = connector.auth().consent();
            accounts.setToken(
                    id,
                    secrets.sealToken(id, token),
                    token.expiresAt(),
                    consent == null ? "" : String.join(" ", consent.scopes()));
            accounts.connected(
                    id,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    TenantContext.actor().memberId());
            audit.append(
                    account.connectedAt() == null ? "account.connected" : "account.reconnected",
                    AccountHealth.subject(id),
                    account.platform() + " " + account.name());
            if (account.connectedAt() != null) {
                events.publishEvent(new AccountReconnected(TenantContext.tenantId(), id));
            }
        });
    }
}
