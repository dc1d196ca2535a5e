package io.renown.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditLog;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The services of accounts, over a platform that answers as it is told. */
abstract class AccountScene extends PortalIT {

    static final Map<String, String> TYPED = Map.of("shop", "tea.example", "api-key", "open sesame");

    @Autowired
    ApplicationContext context;

    @Autowired
    AuditLog audit;

    @Autowired
    ListingService listings;

    final ScriptedPlatform platform = new ScriptedPlatform();
    LookAlike tenant;
    AccountService accounts;
    LentAccounts lent;
    ConnectService connect;
    ListingPickService picks;
    DisconnectService disconnects;

    @BeforeEach
    void setUp() {
        tenant = tenants.fresh("accounts-alike");
        KeyConnector connectors = new KeyConnector();
        TransactionTemplate transactions = bean(TransactionTemplate.class);
        lent = new LentAccounts(
                bean(AccountSql.class),
                bean(AccountListingSql.class),
                bean(AccountSecrets.class),
                bean(AccountHealth.class),
                bean(TokenKeeper.class),
                connectors,
                new OperatorApps(Map.of()));
        connect = new ConnectService(
                bean(AccountSight.class),
                bean(AccountSql.class),
                bean(AccountSecrets.class),
                bean(AccountHealth.class),
                lent,
                connectors,
                new OperatorApps(Map.of()),
                platform,
                audit,
                context,
                transactions,
                bean(Clock.class));
        picks = new ListingPickService(
                bean(AccountSight.class),
                bean(AccountListingSql.class),
                lent,
                connectors,
                platform,
                listings,
                audit,
                context,
                transactions,
                bean(Clock.class));
        accounts = bean(AccountService.class);
        disconnects = bean(DisconnectService.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    AccountDetails connected(String name) {
        return kept(connect.connect(new NewAccount("judge-me", name, TYPED), false));
    }

    static AccountDetails kept(Connected outcome) {
        assertThat(outcome).isInstanceOf(Connected.Kept.class);
        return ((Connected.Kept) outcome).account();
    }

    <T extends @Nullable Object> T inTransaction(java.util.function.Supplier<T> block) {
        return bean(TransactionTemplate.class).execute(status -> block.get());
    }

    List<ListingDetails> feed(long id, List<PickedListing> picked) {
        return inTransaction(() -> picks.feed(id, picked));
    }

    static void assertNotFound(Runnable deed) {
        assertRefused("not-found", deed);
    }

    static void assertRefused(String slug, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
