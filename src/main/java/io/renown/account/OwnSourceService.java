package io.renown.account;

import io.renown.audit.AuditLog;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.OwnSources;
import io.renown.connector.PlatformException;
import io.renown.connector.ReviewPage;
import io.renown.connector.file.Connector;
import io.renown.connector.file.OwnConnector;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Shows what the settings of an address of one's own bring in, before they are kept. */
@Service
public class OwnSourceService {

    /** Of one tenant at a time. */
    private static final int MOST_AT_ONCE = 2;

    private final Map<Integer, Semaphore> turns = new ConcurrentHashMap<>();
    private final AccountSight sight;
    private final AccountSecrets secrets;
    private final ConnectorCatalog connectors;
    private final OwnSources sources;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    OwnSourceService(
            AccountSight sight,
            AccountSecrets secrets,
            ConnectorCatalog connectors,
            OwnSources sources,
            AuditLog audit,
            TransactionOperations transactions) {
        this.sight = sight;
        this.secrets = secrets;
        this.connectors = connectors;
        this.sources = sources;
        this.audit = audit;
        this.transactions = transactions;
    }

    public static boolean isOwn(String platform) {
        return platform.equals(OwnConnector.PLATFORM);
    }

    /**
     * Calls the address once.
     *
     * @param accountId whose secret holds where none is typed and the address is the same; null for a new one
     * @param listing external id of the listing to look at, where the address names one
     * @throws Problem {@code account-setting-...} with the key of the setting, {@code account-listing-id}
     */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public OwnPreview preview(@Nullable Long accountId, Map<String, String> typed, String listing) {
        Connector connector = connectors.get(OwnConnector.PLATFORM);
        SettingsCheck settings = checked(connector, accountId, typed);
        String id = listing.strip();
        if (settings.open().getOrDefault("url", "").contains("{listing}")
                && !id.matches(connector.listing().pattern())) {
            throw Problem.invalid("account-listing-id", connector.listing().example());
        }
        sources.problems(settings.all(), id).entrySet().stream().findFirst().ifPresent(problem -> {
            throw Problem.invalid("account-setting-together", problem.getKey(), problem.getValue());
        });
        Semaphore turn = turns.computeIfAbsent(TenantContext.tenantId(), tenant -> new Semaphore(MOST_AT_ONCE));
        if (!turn.tryAcquire()) {
            throw Problem.conflict("account-preview-busy");
        }
        try {
            ReviewPage page = sources.preview(settings.all(), id);
            return new OwnPreview.Rows(
                    page.reviews().stream().map(ReviewPage.FoundReview::review).toList(), page.unread());
        } catch (PlatformException refused) {
            transactions.executeWithoutResult(status -> audit.append(
                    "account.refused",
                    "platform:" + connector.platform(),
                    refused.trouble().slug()));
            return new OwnPreview.Refused(refused.trouble(), refused.words());
        } finally {
            turn.release();
        }
    }

    private SettingsCheck checked(Connector connector, @Nullable Long accountId, Map<String, String> typed) {
        if (accountId == null) {
            return SettingsCheck.of(connector, typed, Map.of());
        }
        AccountRow account = Objects.requireNonNull(transactions.execute(status -> sight.require(accountId)));
        if (!isOwn(account.platform())) {
            throw Problem.notFound();
        }
        SettingsCheck settings = SettingsCheck.of(connector, typed, secrets.openCredentials(account));
        return settings.open().equals(account.settings()) ? settings : SettingsCheck.of(connector, typed, Map.of());
    }
}
