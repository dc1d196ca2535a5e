package io.renown.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.account.OfferedListings.Offer;
import io.renown.connector.ListingPage;
import io.renown.connector.PlatformException;
import io.renown.connector.RemoteListing;
import io.renown.platform.ListingDetails;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an account offers becomes listings, and what a disconnect leaves. */
@OnEachEngine
class AccountListingsIT extends AccountScene {

    @Autowired
    private JdbcTemplate jdbc;

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

    private AccountDetails fed(String name, String externalId, long brandId) {
        AccountDetails account = connected(name);
        feed(account.id(), List.of(pick(externalId, brandId)));
        return account;
    }

    private OfferedListings offered(long id) {
        try {
            return picks.offered(id);
        } catch (PlatformException e) {
            throw new AssertionError(e);
        }
    }

    private static PickedListing pick(String externalId, long brandId) {
        return new PickedListing(externalId, "", null, null, brandId);
    }

    private static RemoteListing remote(String id, String name) {
        return new RemoteListing(id, name, null, null);
    }
}
