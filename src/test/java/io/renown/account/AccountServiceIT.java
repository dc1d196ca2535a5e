package io.renown.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.account.OfferedListings.Offer;
import io.renown.audit.AuditLog;
import io.renown.connector.ListingPage;
import io.renown.connector.PlatformException;
import io.renown.connector.RemoteListing;
import io.renown.connector.Trouble;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of a platform with a key, from the form to the end; the platform answers as each test has it. */
@OnEachEngine
class AccountServiceIT extends PortalIT {

    private static final Map<String, String> TYPED = Map.of("shop", "tea.example", "api-key", "open sesame");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ListingService listings;

    @Autowired
    private JdbcTemplate jdbc;

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private LookAlike tenant;
    private AccountService accounts;
    private LentAccounts lent;
    private ConnectService connect;
    private ListingPickService picks;
    private DisconnectService disconnects;

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

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Test
    void nothingIsKeptBeforeThePlatformHasAnswered() {
        platform.failWith(Trouble.SIGN_IN);
        tenant.run(() -> {
            int before = accounts.list().size();
            for (boolean anyway : new boolean[] {false, true}) {
                assertThat(connect.connect(new NewAccount("judge-me", "Tea", TYPED), anyway))
                        .isEqualTo(new Connected.Refused(Trouble.SIGN_IN, "words of the platform"));
            }
            assertThat(accounts.list()).hasSize(before);
            assertThat(audit.newest(1).getFirst().action()).isEqualTo("account.refused");
        });
    }

    @Test
    void aTroubleThatPassesMayBeKeptAnywayAndShowsOnTheCard() {
        platform.failWith(Trouble.UNAVAILABLE);
        tenant.run(() -> {
            assertThat(connect.connect(new NewAccount("judge-me", "Tea", TYPED), false))
                    .isInstanceOf(Connected.Refused.class);
            AccountDetails kept = kept(connect.connect(new NewAccount("judge-me", " Tea ", TYPED), true));
            assertThat(kept.name()).isEqualTo("Tea");
            assertThat(kept.state()).isEqualTo(AccountState.CONNECTED);
            assertThat(kept.trouble()).isNotNull();
            assertThat(kept.lastSuccessAt()).isNull();
        });
    }

    @Test
    void aConnectedAccountShowsNoSecretAndIsCalledWithIt() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            assertThat(platform.seen()).isEqualTo(TYPED);
            assertThat(kept.settings()).isEqualTo(Map.of("shop", "tea.example"));
            assertThat(kept.toString()).doesNotContain("sesame");
            assertThat(kept.lastSuccessAt()).isNotNull();
            assertThat(accounts.list()).contains(kept);
            assertThat(audit.newest(20).toString())
                    .contains("account.connected")
                    .doesNotContain("sesame");
        });
    }

    @Test
    void whoMayNotManageConnectsNothingAndNoOtherTenantSeesIt() {
        AccountDetails kept = tenant.call(() -> connected("Tea"));
        TenantContext.runAs(tenant.id(), tenant.limited(), () -> {
            assertThatThrownBy(() -> accounts.rename(kept.id(), "Mine")).isInstanceOf(Problem.class);
            assertThatThrownBy(
                            () -> bean(ConnectService.class).connect(new NewAccount("judge-me", "Tea", TYPED), false))
                    .isInstanceOf(Problem.class);
        });
        tenants.b().run(() -> {
            assertThat(accounts.list()).doesNotContain(kept);
            assertNotFound(() -> accounts.get(kept.id()));
            assertNotFound(() -> accounts.rename(kept.id(), "Mine"));
            assertNotFound(() -> connect.reconnect(kept.id(), TYPED, true));
            assertNotFound(() -> accounts.test(kept.id()));
            assertNotFound(() -> disconnects.disconnect(kept.id(), true));
            assertNotFound(() -> feed(kept.id(), List.of()));
        });
    }

    @Test
    void anUnknownPlatformAndABadNameAreRefused() {
        tenant.run(() -> {
            assertNotFound(() -> connect.connect(new NewAccount("nowhere", "Tea", TYPED), false));
            for (String name : List.of("", " ", "a\nb", "a\u202Eb", "x".repeat(121))) {
                assertRefused("account-name", () -> connect.connect(new NewAccount("judge-me", name, TYPED), false));
            }
        });
    }

    @Test
    void aReconnectThatFailsLeavesEverythingAsItWas() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            platform.failWith(Trouble.SIGN_IN);
            assertThat(connect.reconnect(kept.id(), Map.of("shop", "other.example", "api-key", "wrong"), true))
                    .isInstanceOf(Connected.Refused.class);
            assertThat(lent.open(kept.id()).settings()).isEqualTo(TYPED);
            platform.failWith(null);
            assertThat(kept(connect.reconnect(kept.id(), Map.of("shop", "other.example", "api-key", "new"), false))
                            .settings())
                    .containsEntry("shop", "other.example");
            assertThat(lent.open(kept.id()).settings()).containsEntry("api-key", "new");
        });
    }

    @Test
    void aSecretStaysWhereItWasEnteredAndGoesToNoOtherAddress() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            kept(connect.reconnect(kept.id(), Map.of("shop", TYPED.get("shop"), "api-key", ""), false));
            assertThat(lent.open(kept.id()).settings()).isEqualTo(TYPED);
            assertThatThrownBy(() -> connect.reconnect(kept.id(), Map.of("shop", "evil.example", "api-key", ""), false))
                    .hasMessageContaining("account-setting-missing");
            assertThat(lent.open(kept.id()).settings()).isEqualTo(TYPED);
        });
    }

    @Test
    void anAccountThatHadStoppedWorksAgainAfterItsReconnect() {
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            bean(AccountAccess.class).failed(kept.id(), new PlatformException(Trouble.SIGN_IN, "key revoked"));
            assertThat(accounts.get(kept.id()).state()).isEqualTo(AccountState.NEEDS_RECONNECT);
            AccountDetails now = kept(connect.reconnect(kept.id(), TYPED, false));
            assertThat(now.state()).isEqualTo(AccountState.CONNECTED);
            assertThat(now.trouble()).isNull();
        });
    }

    @Test
    void offersWhatThePlatformNamesOnceEachFitToBeKeptAndEndsWhereCursorsRepeat() {
        platform.page(
                "", new ListingPage(List.of(remote("green-tea", "Green\u202E\ntea"), remote("BAD ID", "x")), "2"));
        platform.page(
                "2",
                new ListingPage(
                        List.of(
                                remote("green-tea", "again"),
                                new RemoteListing("black-tea", "y".repeat(300), "javascript:alert(1)", "xx")),
                        "2"));
        tenant.run(() -> {
            AccountDetails kept = connected("Tea");
            OfferedListings offered = offered(kept.id());
            assertThat(offered.offers())
                    .extracting(offer -> offer.listing().externalId())
                    .containsExactly("green-tea", "black-tea");
            RemoteListing black = offered.offers().getLast().listing();
            assertThat(offered.offers().getFirst().listing().name()).isEqualTo("Green tea");
            assertThat(black.name()).hasSizeLessThanOrEqualTo(200);
            assertThat(black.url()).isNull();
            assertThat(black.market()).isNull();
        });
    }

    @Test
    void offersAThousandAtMostHoweverManyPagesThereAre() {
        for (int page = 0; page < 12; page++) {
            int first = page * 100;
            platform.page(
                    page == 0 ? "" : "p" + page,
                    new ListingPage(
                            IntStream.range(first, first + 100)
                                    .mapToObj(i -> remote("item-" + i, "Item " + i))
                                    .toList(),
                            "p" + (page + 1)));
        }
        tenant.run(() -> {
            OfferedListings offered = offered(connected("Tea").id());
            assertThat(offered.offers()).hasSize(ListingPickService.MOST);
            assertThat(offered.more()).isTrue();
        });
    }

    @Test
    void aPickedPageBecomesAListingOfItsBrandAndIsFedByOneAccountOnly() {
        platform.page("", new ListingPage(List.of(remote("oolong", "Oolong")), null));
        tenant.run(() -> {
            AccountDetails first = connected("First");
            AccountDetails second = connected("Second");
            ListingDetails fed = feed(
                            first.id(), List.of(pick("oolong", tenant.north().id())))
                    .getFirst();
            assertThat(fed.brandId()).isEqualTo(tenant.north().id());
            assertThat(bean(AccountAccess.class).findOfListing(fed.id())).contains(first.id());
            assertThat(accounts.get(first.id()).listings()).containsExactly(fed);
            assertThat(offered(second.id()).offers()).extracting(Offer::taken).containsExactly(true);
            assertRefused(
                    "account-listing-fed",
                    () -> feed(
                            second.id(), List.of(pick("oolong", tenant.north().id()))));

            accounts.unfeed(first.id(), fed.id());
            assertThat(feed(second.id(), List.of(pick("oolong", tenant.south().id()))))
                    .as("the listing that is there is fed, of the brand it has")
                    .containsExactly(fed);
            accounts.unfeed(second.id(), fed.id());
        });
    }

    @Test
    void refusesIdsThatAreNoneOfThePlatformAndBrandsOfOthers() {
        tenant.run(() -> {
            long id = connected("Tea").id();
            for (String external : List.of("", "X", "a/../b", "green tea", "a\r\nb", "x".repeat(191))) {
                assertRefused(
                        "account-listing-id",
                        () -> feed(id, List.of(pick(external, tenant.north().id()))));
            }
            assertNotFound(
                    () -> feed(id, List.of(pick("sencha", tenants.b().north().id()))));
            assertThat(accounts.get(id).listings()).isEmpty();
        });
    }

    @Test
    void whoIsLimitedToBrandsSeesAccountsOfTheseAlone() {
        AccountDetails ofNorth =
                tenant.call(() -> fed("Of north", "north-1", tenant.north().id()));
        AccountDetails ofBoth =
                tenant.call(() -> fed("Of both", "north-2", tenant.north().id()));
        tenant.run(
                () -> feed(ofBoth.id(), List.of(pick("south-1", tenant.south().id()))));
        AccountDetails fresh = tenant.call(() -> connected("Fresh"));
        Actor limited = new Actor(
                "limited",
                tenant.limitedMemberId(),
                Role.MANAGER.permissions(),
                BrandScope.of(Set.of(tenant.north().id(), tenant.inner().id())));
        TenantContext.runAs(tenant.id(), limited, () -> {
            AccountDetails own = connected("Own");
            assertThat(accounts.list())
                    .extracting(AccountDetails::id)
                    .contains(ofNorth.id(), own.id())
                    .doesNotContain(ofBoth.id(), fresh.id());
            assertNotFound(() -> accounts.get(ofBoth.id()));
            assertNotFound(() -> accounts.test(fresh.id()));
            assertNotFound(
                    () -> feed(own.id(), List.of(pick("south-2", tenant.south().id()))));
            assertRefused(
                    "listing-exists",
                    () -> feed(own.id(), List.of(pick("south-1", tenant.north().id()))));
        });
    }

    @Test
    void aDisconnectedAccountKeepsNoSecretAndItsReviewsStayUnlessErased() {
        AccountDetails kept = tenant.call(() -> connected("Tea"));
        long listing = tenant.northListing().id();
        jdbc.update(
                "INSERT INTO account_listing (tenant_id, listing_id, account_id, since)"
                        + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                tenant.id(),
                listing,
                kept.id());
        tenant.run(() -> {
            DisconnectService.AtStake stake = disconnects.atStake(kept.id());
            assertThat(stake.listings()).isEqualTo(1);
            assertThat(stake.reviews()).isEqualTo(held(listing)).isPositive();
            disconnects.disconnect(kept.id(), false);
            assertThat(accounts.list()).doesNotContain(kept);
            assertNotFound(() -> accounts.get(kept.id()));
            assertThat(bean(AccountAccess.class).findOfListing(listing)).isEmpty();
            assertThat(held(listing)).isEqualTo(stake.reviews());
        });
        Map<String, Object> row = jdbc.queryForMap(
                "SELECT * FROM platform_account WHERE tenant_id = ? AND id = ?", tenant.id(), kept.id());
        assertThat(row.get("credentials")).isNull();
        assertThat(row.get("settings")).isEqualTo("{}");
    }

    @Test
    void erasedReviewsAreGoneFromRowsIndexAndCountersAndOthersStay() {
        LookAlike erasing = tenants.fresh("accounts-erasing");
        AccountDetails kept = erasing.call(() -> connected("Tea"));
        long listing = erasing.northListing().id();
        long other = erasing.southListing().id();
        jdbc.update(
                "INSERT INTO account_listing (tenant_id, listing_id, account_id, since)"
                        + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                erasing.id(),
                listing,
                kept.id());
        long others = held(erasing, other);
        long indexed = erasing.call(() -> (long)
                bean(ReviewSearch.class).ids(ReviewFilter.parse(""), 1_000).size());
        long gone = held(erasing, listing);
        erasing.run(() -> disconnects.disconnect(kept.id(), true));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> erasing.call(() -> audit.newest(1)).getFirst().action(), "reviews.erased"::equals);

        assertThat(held(erasing, listing)).isZero();
        assertThat(held(erasing, other)).isEqualTo(others);
        assertThat(counted(
                        "SELECT COALESCE(SUM(reviews), 0) FROM review_day WHERE tenant_id = ? AND listing_id = ?",
                        erasing.id(),
                        listing))
                .isZero();
        assertThat(counted(
                        "SELECT COALESCE(SUM(reviews), 0) FROM brand_total WHERE tenant_id = ? AND brand_id = ?",
                        erasing.id(),
                        erasing.north().id()))
                .isEqualTo(counted(
                        "SELECT COUNT(*) FROM review WHERE tenant_id = ? AND brand_id = ?",
                        erasing.id(),
                        erasing.north().id()));
        erasing.run(() -> assertThat(bean(ReviewSearch.class).ids(ReviewFilter.parse(""), 1_000))
                .hasSize((int) (indexed - gone)));
        erasing.run(() -> assertThat(audit.newest(5)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("reviews.erased");
            assertThat(entry.subject()).isEqualTo("listing:" + Tsid.format(listing));
            assertThat(entry.details()).isEqualTo(gone + " erased");
        }));
    }

    private long held(LookAlike of, long listing) {
        return counted("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ?", of.id(), listing);
    }

    private long held(long listing) {
        return held(tenant, listing);
    }

    private long counted(String sql, Object... arguments) {
        Long count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    private AccountDetails connected(String name) {
        return kept(connect.connect(new NewAccount("judge-me", name, TYPED), false));
    }

    private AccountDetails fed(String name, String externalId, long brandId) {
        AccountDetails account = connected(name);
        feed(account.id(), List.of(pick(externalId, brandId)));
        return account;
    }

    private static AccountDetails kept(Connected outcome) {
        assertThat(outcome).isInstanceOf(Connected.Kept.class);
        return ((Connected.Kept) outcome).account();
    }

    private OfferedListings offered(long id) {
        try {
            return picks.offered(id);
        } catch (PlatformException e) {
            throw new AssertionError(e);
        }
    }

    private <T extends @Nullable Object> T inTransaction(java.util.function.Supplier<T> block) {
        return bean(TransactionTemplate.class).execute(status -> block.get());
    }

    private List<ListingDetails> feed(long id, List<PickedListing> picked) {
        return inTransaction(() -> picks.feed(id, picked));
    }

    private static PickedListing pick(String externalId, long brandId) {
        return new PickedListing(externalId, "", null, null, brandId);
    }

    private static RemoteListing remote(String id, String name) {
        return new RemoteListing(id, name, null, null);
    }

    private static void assertNotFound(Runnable deed) {
        assertRefused("not-found", deed);
    }

    private static void assertRefused(String slug, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
