package io.renown.account;

import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.file.Setting;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lends accounts of the current tenant to those who call platforms. */
@Component
class LentAccounts implements AccountAccess {

    private final AccountSql accounts;
    private final AccountListingSql listings;
    private final AccountSecrets secrets;
    private final AccountHealth health;
    private final TokenKeeper tokens;
    private final ConnectorCatalog connectors;
    private final OperatorApps apps;

    LentAccounts(
            AccountSql accounts,
            AccountListingSql listings,
            AccountSecrets secrets,
            AccountHealth health,
            TokenKeeper tokens,
            ConnectorCatalog connectors,
            OperatorApps apps) {
        this.accounts = accounts;
        this.listings = listings;
        this.secrets = secrets;
        this.health = health;
        this.tokens = tokens;
        this.connectors = connectors;
        this.apps = apps;
    }

    @Override
    public Access open(long accountId) {
        AccountRow account =
                accounts.find(accountId).filter(row -> !row.isDisconnected()).orElseThrow(Problem::notFound);
        return new Lent(account, secrets.openToken(account));
    }

    @Override
    public Optional<Long> findOfListing(long listingId) {
        return listings.findAccount(listingId);
    }

    @Override
    public List<Long> listingsOf(long accountId) {
        return listings.listingsOf(accountId);
    }

    @Override
    public void succeeded(long accountId) {
        health.succeeded(accountId);
    }

    @Override
    public void failed(long accountId, PlatformException failure) {
        health.failed(accountId, failure);
    }

    /** What the operator gave for the platform, and over it what the account has. */
    Map<String, String> withOperators(String platform, Map<String, String> ofAccount) {
        Map<String, String> all = new HashMap<>();
        for (Setting setting : connectors.get(platform).settings()) {
            if (setting.by() == Setting.Giver.OPERATOR) {
                apps.find(platform, setting.key()).ifPresent(value -> all.put(setting.key(), value));
            }
        }
        all.putAll(ofAccount);
        return Map.copyOf(all);
    }

    static String key(long accountId) {
        return "t" + TenantContext.tenantId() + "-a" + accountId;
    }

    private final class Lent implements Access {

        private final long accountId;
        private final String platform;
        private final String key;
        private final Map<String, String> settings;
        private volatile Optional<Token> token;

        Lent(AccountRow account, Optional<Token> token) {
            this.accountId = account.id();
            this.platform = account.platform();
            this.key = LentAccounts.key(account.id());
            Map<String, String> own = new HashMap<>(account.settings());
            own.putAll(secrets.openCredentials(account));
            this.settings = withOperators(platform, own);
            this.token = token;
        }

        @Override
        public String platform() {
            return platform;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Map<String, String> settings() {
            return settings;
        }

        @Override
        public Optional<Token> token() {
            return token;
        }

        @Override
        public Token refreshAlone(Optional<Token> stale, Refresh refresh) throws PlatformException {
            Token fresh = tokens.refreshAlone(accountId, stale, refresh);
            token = Optional.of(fresh);
            return fresh;
        }

        @Override
        public String toString() {
            return "Access[" + platform + " " + key + "]";
        }
    }
}
