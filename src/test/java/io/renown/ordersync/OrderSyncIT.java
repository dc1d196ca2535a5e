package io.renown.ordersync;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.account.AccountAccess;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.Errand;
import io.renown.account.pace.Lane;
import io.renown.account.pace.Paces;
import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.OrderPage;
import io.renown.connector.OrderPage.FoundLine;
import io.renown.connector.OrderPage.FoundOrder;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import io.renown.connector.UnreadItem;
import io.renown.connector.file.Limits;
import io.renown.order.OrderDetails;
import io.renown.order.OrderService;
import io.renown.ordersync.DueOrdersSql.Due;
import io.renown.platform.ListingService;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.NoPlatform;
import io.renown.support.PortalIT;
import io.renown.tenancy.BrandService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class OrderSyncIT extends PortalIT {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    @Autowired
    private OrderSyncSql syncs;

    @Autowired
    private DueOrdersSql line;

    @Autowired
    private Paces paces;

    @Autowired
    private ConnectorCatalog connectors;

    @Autowired
    private ListingService listings;

    @Autowired
    private BrandService brands;

    @Autowired
    private OrderService orders;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, Object> pages = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Trouble> failures = new ArrayList<>();
    private List<Long> fed = List.of();
    private long account;
    private AccountPace pace;
    private OrderVisit visit;

    @BeforeEach
    void connect() {
        fed = List.of(tenants.a().northListing().id());
        account = connected(tenants.a(), NOW);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        pace = paces.at(clock);
        visit = new OrderVisit(syncs, new OneAccount(), new Shop(), connectors, pace, listings, brands, orders, clock);
    }

    private long connected(LookAlike tenant, Instant due) {
        long id = Tsid.next();
        tenant.run(() -> {
            jdbc.update(
                    "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at, version)"
                            + " VALUES (?, ?, 'shopify', 'orders', '{}', '', 'CONNECTED', UTC_TIMESTAMP(6), 0)",
                    tenant.id(),
                    id);
            syncs.begin(id, due);
        });
        return id;
    }

    private void visited() {
        visit.run(new Due(tenants.a().id(), account, "shopify", NOW), new Lane(8));
    }

    private OrderWalk walk() {
        return tenants.a().call(() -> syncs.find(account).orElseThrow());
    }

    private Instant dueAt() {
        return tenants.a()
                .call(() -> Objects.requireNonNull(jdbc.queryForObject(
                        "SELECT due_at FROM order_sync WHERE tenant_id = ? AND account_id = ?",
                        LocalDateTime.class,
                        tenants.a().id(),
                        account)))
                .toInstant(ZoneOffset.UTC);
    }

    @Test
    void takesEveryPageForTheBrandOfItsListingAndAsksForChangesAfterwards() {
        pages.put("", page("2", order("SYNC-1", "merchant"), order("SYNC-2", "warehouse")));
        pages.put("2", page(null, order("SYNC-3", null)));
        visited();
        OrderDetails first = held("SYNC-1").orElseThrow();
        assertThat(first.brandId()).isEqualTo(tenants.a().north().id());
        assertThat(first.lines()).hasSize(2);
        assertThat(first.currency()).isEqualTo("EUR");
        assertThat(held("SYNC-2").orElseThrow().fulfilment()).isNull();
        assertThat(held("SYNC-3")).isPresent();
        assertThat(asked).containsExactly("null since null", "2 since null");
        assertThat(walk().since()).isEqualTo(NOW.minus(OrderVisit.OVERLAP));
        assertThat(dueAt()).isEqualTo(NOW.plus(OrderVisit.BETWEEN_WALKS));

        pages.put("", page(null));
        visited();
        assertThat(asked).last().isEqualTo("null since 2026-07-01T11:50:00Z");
    }

    @Test
    void goesOnWhereItStoppedAndWaitsLongerEachTime() {
        pages.put("", page("2", order("STOP-1", null)));
        pages.put("2", new PlatformException(Trouble.UNAVAILABLE, "busy"));
        visited();
        assertThat(held("STOP-1")).isPresent();
        assertThat(failures).containsExactly(Trouble.UNAVAILABLE);
        assertThat(walk().nextPage()).isEqualTo("2");
        assertThat(dueAt()).isEqualTo(NOW.plusSeconds(60));
        visited();
        assertThat(dueAt()).isEqualTo(NOW.plusSeconds(120));

        pages.put("2", page(null, order("STOP-2", null)));
        visited();
        assertThat(held("STOP-2")).isPresent();
        assertThat(walk().nextPage()).isNull();
        assertThat(walk().failures()).isZero();
        assertThat(asked).filteredOn(call -> call.startsWith("null")).hasSize(1);
    }

    @Test
    void waitsForSomebodyWhereTheGrantIsGoneAndBeginsAnewWhereThePageIs() {
        pages.put("", new PlatformException(Trouble.SIGN_IN, "revoked"));
        visited();
        assertThat(dueAt()).isEqualTo(NOW.plus(OrderVisit.UNTIL_MENDED));

        pages.put("", page("old", order("OLD-1", null)));
        pages.put("old", new PlatformException(Trouble.REFUSED, "no such page"));
        visited();
        assertThat(walk().nextPage()).isNull();
    }

    @Test
    void givesAnOrderToTheBrandOfTheListingItWasBoughtOnElseToTheFirst() {
        fed = List.of(
                tenants.a().northListing().id(), tenants.a().southListing().id());
        String south = tenants.a().southListing().externalId();
        pages.put(
                "",
                page(
                        null,
                        order("BRAND-1", null, new FoundLine("T-1", null, 1, null, south)),
                        order("BRAND-2", null, new FoundLine("T-1", null, 1, null, "of nobody"))));
        visited();
        assertThat(held("BRAND-1").orElseThrow().brandId())
                .isEqualTo(tenants.a().southListing().brandId());
        assertThat(held("BRAND-2").orElseThrow().brandId())
                .isEqualTo(tenants.a().northListing().brandId());
    }

    @Test
    void looksOnceMoreWhenAMessageCameWhileItWasAtWork() {
        Due due = new Due(tenants.a().id(), account, "shopify", NOW);
        assertThat(line.claim(due, NOW.plusSeconds(180))).isTrue();
        tenants.a()
                .run(() -> assertThat(syncs.makeDueWhereWell(account, NOW.plusSeconds(1)))
                        .isTrue());
        assertThat(dueAt()).as("held by the visit at work").isEqualTo(NOW.plusSeconds(180));
        pages.put("", page(null));
        visited();
        assertThat(dueAt()).isEqualTo(NOW.plusSeconds(1));

        tenants.a().run(() -> syncs.failed(account, NOW.plusSeconds(600)));
        tenants.a().run(() -> assertThat(syncs.makeDueWhereWell(account, NOW)).isFalse());
    }

    @Test
    void isClaimedOnceAndOnlyWhenDue() {
        Due due = line.due(NOW, Set.of(), 100).stream()
                .filter(one -> one.accountId() == account)
                .findFirst()
                .orElseThrow();
        assertThat(line.due(NOW.minusSeconds(1), Set.of(), 100)).noneMatch(one -> one.accountId() == account);
        assertThat(line.claim(due, NOW.plusSeconds(180))).isTrue();
        assertThat(line.claim(due, NOW.plusSeconds(180))).isFalse();
        assertThat(line.due(NOW, Set.of(), 100)).noneMatch(one -> one.accountId() == account);
    }

    @Test
    void lettingTenantsTakeTurnsLeavesOutPlatformsThatAreShut() {
        IntStream.range(0, 40).forEach(i -> connected(tenants.a(), NOW.minusSeconds(100 - i)));
        long others = connected(tenants.b(), NOW.minusSeconds(1));
        assertThat(line.due(NOW, Set.of(), 4)).anyMatch(due -> due.accountId() == others);
        assertThat(line.due(NOW, Set.of("shopify"), 100))
                .noneMatch(due -> due.platform().equals("shopify"));
    }

    @Test
    void countsItsCallsAndComesBackWhenTheLimitIsUsedUp() {
        pages.put("", page("2", order("LIMIT-1", null)));
        pages.put("2", page(null, order("LIMIT-2", null)));
        visited();
        assertThat(tenants.a().call(() -> pace.callsOfToday())).containsEntry(account, 2);

        asked.clear();
        Limits daily = new Limits(0, Duration.ofMinutes(1), 1, null, Duration.ofMinutes(2), Duration.ofHours(6));
        Duration wait = tenants.a().call(() -> pace.take(account, daily, Errand.REPLY));
        assertThat(wait).as("a reply of the account").isEqualTo(Duration.ofHours(12));
        tenants.a().run(() -> pace.waitUntil(account, NOW.plus(wait)));
        visited();
        assertThat(asked).isEmpty();
        assertThat(dueAt()).isEqualTo(NOW.plus(wait));
        assertThat(walk().failures()).isZero();
        assertThat(failures).isEmpty();
    }

    private Optional<OrderDetails> held(String number) {
        return tenants.a().call(() -> orders.findByNumber(number));
    }

    private static OrderPage page(@Nullable String next, FoundOrder... orders) {
        return new OrderPage(List.of(orders), List.of(new UnreadItem("an order", "it has no number")), next);
    }

    private static FoundOrder order(String number, @Nullable String fulfilment) {
        return order(
                number,
                fulfilment,
                new FoundLine("T-1", null, 1, BigDecimal.TEN, null),
                new FoundLine("T-2", null, 1, null, null));
    }

    private static FoundOrder order(String number, @Nullable String fulfilment, FoundLine... lines) {
        return new FoundOrder(
                number,
                "Customer of " + number,
                null,
                null,
                NOW,
                null,
                null,
                null,
                null,
                "c".repeat(90),
                fulfilment,
                null,
                null,
                null,
                new BigDecimal("12.5"),
                "eur",
                "Germany",
                List.of(lines));
    }

    private final class Shop extends NoPlatform {

        @Override
        public OrderPage orders(Access access, @Nullable String cursor, @Nullable Instant since)
                throws PlatformException {
            asked.add(cursor + " since " + since);
            Object answer = pages.get(cursor == null ? "" : cursor);
            if (answer instanceof PlatformException failure) {
                throw failure;
            }
            return (OrderPage) Objects.requireNonNull(answer);
        }
    }

    private final class OneAccount implements AccountAccess {

        @Override
        public Access open(long accountId) {
            return new Access() {
                @Override
                public String platform() {
                    return "shopify";
                }

                @Override
                public String key() {
                    return "orders";
                }

                @Override
                public Map<String, String> settings() {
                    return Map.of();
                }

                @Override
                public Optional<Token> token() {
                    return Optional.empty();
                }

                @Override
                public Token refreshAlone(Optional<Token> stale, Refresh refresh) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public Optional<Long> findOfListing(long listingId) {
            return Optional.of(account);
        }

        @Override
        public List<Long> listingsOf(long accountId) {
            return fed;
        }

        @Override
        public void succeeded(long accountId) {
            assertThat(accountId).isEqualTo(account);
        }

        @Override
        public void failed(long accountId, PlatformException failure) {
            failures.add(failure.trouble());
        }
    }
}
