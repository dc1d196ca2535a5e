package io.renown.account;

import io.renown.audit.AuditLog;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.file.Connector;
import io.renown.connector.file.OwnConnector;
import io.renown.connector.file.Setting;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Connects accounts of the current tenant, and connects them again. Platforms are called outside of transactions. */
@Service
public class ConnectService {

    /** Of one tenant; far beyond what an organization has, and short of what would slow a page down. */
    static final int MOST = 500;

    private final AccountSight sight;
    private final AccountSql accounts;
    private final AccountSecrets secrets;
    private final AccountHealth health;
    private final LentAccounts lent;
    private final ConnectorCatalog connectors;
    private final OperatorApps apps;
    private final PlatformClient platforms;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    ConnectService(
            AccountSight sight,
            AccountSql accounts,
            AccountSecrets secrets,
            AccountHealth health,
            LentAccounts lent,
            ConnectorCatalog connectors,
            OperatorApps apps,
            PlatformClient platforms,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.sight = sight;
        this.accounts = accounts;
        this.secrets = secrets;
        this.health = health;
        this.lent = lent;
        this.connectors = connectors;
        this.apps = apps;
        this.platforms = platforms;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keys of the settings that the operator of this portal has to give before the platform can be called at all. */
    @RequiresPermission(Permission.BRAND_READ)
    public List<String> missingOfOperator(String platform) {
        return connectors.find(platform).map(this::missing).orElseThrow(Problem::notFound);
    }

    private List<String> missing(Connector connector) {
        return connector.settings().stream()
                .filter(setting -> setting.by() == Setting.Giver.OPERATOR && !setting.optional())
                .map(Setting::key)
                .filter(key -> apps.find(connector.platform(), key).isEmpty())
                .toList();
    }

    /**
     * Keeps a new account once the platform has answered with it. Where a person has to agree first, it is kept until then.
     *
     * @param anyway keep it although the test failed, when the trouble may pass by itself
     * @throws Problem {@code account-name}, {@code account-setting-...} with the key of the setting, {@code
     *     account-not-set-up}, {@code account-no-interface}, {@code account-too-many}
     */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public Connected connect(NewAccount account, boolean anyway) {
        Connector connector = connectable(account.platform());
        String name = AccountService.checkedName(account.name());
        SettingsCheck settings = SettingsCheck.of(connector, account.settings(), Map.of());
        if (Objects.requireNonNull(transactions.execute(status -> accounts.count())) >= MOST) {
            throw Problem.conflict("account-too-many", MOST);
        }
        long id = Tsid.next();
        if (connector.needsConsent()) {
            return new Connected.ConsentNeeded(
                    insert(id, connector, name, settings, Optional.empty(), AccountState.NEEDS_RECONNECT));
        }
        TrialAccess trial = trial(connector, id, settings);
        PlatformException failure = test(trial, connector);
        if (failure != null && !(anyway && failure.trouble().passes())) {
            return new Connected.Refused(failure.trouble(), failure.words());
        }
        insert(id, connector, name, settings, trial.token(), AccountState.CONNECTED);
        return new Connected.Kept(noted(id, failure));
    }

    /**
     * New settings for an account; a secret that is left blank stays as it is. Nothing changes unless they work, but where
     * a person has to agree anew, which the caller asks for next.
     */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public Connected reconnect(long id, Map<String, String> typed, boolean anyway) {
        AccountRow account = Objects.requireNonNull(transactions.execute(status -> sight.require(id)));
        Connector connector = connectable(account.platform());
        SettingsCheck settings = SettingsCheck.of(connector, typed, secrets.openCredentials(account));
        if (!settings.open().equals(account.settings())) {
            // Another address must not be sent what was entrusted for this one: secrets are to be entered with it.
            settings = SettingsCheck.of(connector, typed, Map.of());
        }
        if (connector.needsConsent()) {
            exchange(account, settings, Optional.empty(), false);
            return new Connected.ConsentNeeded(details(id));
        }
        TrialAccess trial = trial(connector, id, settings);
        PlatformException failure = test(trial, connector);
        if (failure != null && !(anyway && failure.trouble().passes())) {
            return new Connected.Refused(failure.trouble(), failure.words());
        }
        exchange(account, settings, trial.token(), true);
        return new Connected.Kept(noted(id, failure));
    }

    private TrialAccess trial(Connector connector, long id, SettingsCheck settings) {
        TrialAccess trial = new TrialAccess(
                connector.platform(),
                LentAccounts.key(id),
                lent.withOperators(connector.platform(), settings.all()),
                Optional.empty());
        try {
            connectors.of(trial);
        } catch (
                IllegalArgumentException contradictory) { // each value is fine, all of them together say nothing of use
            throw OwnConnector.problems(connector, settings.all()).entrySet().stream()
                    .findFirst()
                    .map(wrong -> Problem.invalid("account-setting-together", wrong.getKey(), wrong.getValue()))
                    .orElseGet(() -> Problem.invalid(
                            "account-setting-together", "url", String.valueOf(contradictory.getMessage())));
        }
        return trial;
    }

    private Connector connectable(String platform) {
        Connector connector = connectors.find(platform).orElseThrow(Problem::notFound);
        if (!connector.hasInterface()) {
            throw Problem.conflict("account-no-interface");
        }
        List<String> missing = missing(connector);
        if (!missing.isEmpty()) {
            throw Problem.conflict("account-not-set-up", String.join(", ", missing));
        }
        return connector;
    }

    /** @return null when it works */
    private @Nullable PlatformException test(TrialAccess trial, Connector connector) {
        try {
            platforms.test(trial);
            return null;
        } catch (PlatformException e) {
            transactions.executeWithoutResult(status -> audit.append(
                    "account.refused",
                    "platform:" + connector.platform(),
                    e.trouble().slug()));
            return e;
        }
    }

    private AccountDetails insert(
            long id,
            Connector connector,
            String name,
            SettingsCheck settings,
            Optional<Token> token,
            AccountState state) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Objects.requireNonNull(transactions.execute(status -> {
            accounts.insert(new AccountRow(
                    id,
                    connector.platform(),
                    name,
                    settings.open(),
                    secrets.sealCredentials(id, settings.secret()),
                    token.map(got -> secrets.sealToken(id, got)).orElse(null),
                    token.map(Token::expiresAt).orElse(null),
                    "",
                    state,
                    null,
                    null,
                    now,
                    state == AccountState.CONNECTED ? now : null,
                    TenantContext.actor().memberId(),
                    0));
            audit.append(
                    state == AccountState.CONNECTED ? "account.connected" : "account.begun",
                    AccountHealth.subject(id),
                    connector.platform() + " " + name);
            return sight.details(id);
        }));
    }

    /** @param works whether it is known to work; else it goes on with the token it has until somebody agreed anew */
    private void exchange(AccountRow account, SettingsCheck settings, Optional<Token> token, boolean works) {
        long id = account.id();
        transactions.executeWithoutResult(status -> {
            sight.lock(id);
            accounts.setCredentials(id, settings.open(), secrets.sealCredentials(id, settings.secret()));
            if (works) {
                accounts.setToken(
                        id,
                        token.map(got -> secrets.sealToken(id, got)).orElse(null),
                        token.map(Token::expiresAt).orElse(null),
                        account.scopes());
                accounts.connected(id, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
                events.publishEvent(new AccountReconnected(TenantContext.tenantId(), id));
            }
            audit.append("account.reconnected", AccountHealth.subject(id), account.platform());
        });
    }

    private AccountDetails noted(long id, @Nullable PlatformException failure) {
        if (failure == null) {
            health.succeeded(id);
        } else {
            health.failed(id, failure);
        }
        return details(id);
    }

    private AccountDetails details(long id) {
        return Objects.requireNonNull(transactions.execute(status -> sight.details(id)));
    }
}
