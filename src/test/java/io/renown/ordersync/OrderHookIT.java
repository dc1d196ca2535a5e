package io.renown.ordersync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.account.ConnectService;
import io.renown.account.Connected;
import io.renown.account.ListingPickService;
import io.renown.account.NewAccount;
import io.renown.account.PickedListing;
import io.renown.connector.OrderPage;
import io.renown.connector.OrderPage.FoundOrder;
import io.renown.order.OrderService;
import io.renown.support.FakePlatform;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.sync.SyncService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shop says that something was sold: the order is held within seconds, whatever else waits. */
class OrderHookIT extends PortalIT {

    private static final String SECRET = "shpss_1";
    private static final String SHOP = "hooked-tea.myshopify.com";

    @Autowired
    private ConnectService connect;

    @Autowired
    private ListingPickService picks;

    @Autowired
    private SyncService syncs;

    @Autowired
    private OrderSyncRunner runner;

    @Autowired
    private OrderService orders;

    @Autowired
    private FakePlatform platform;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LookAlike tenant;
    private long account;
    private String address;

    @BeforeEach
    void connectShop() {
        tenant = tenants.freshEachTime("order-hooks");
        platform.sellsAt(SHOP, new OrderPage(List.of(), List.of(), null));
        tenant.run(() -> {
            Connected done = connect.connect(
                    new NewAccount(
                            "shopify", "Tea", Map.of("shop", SHOP, "access-token", "shpat_1", "api-secret", SECRET)),
                    false);
            account = ((Connected.Kept) done).account().id();
            picks.feed(
                    account,
                    List.of(new PickedListing(
                            "7654321098765",
                            "Green tea",
                            null,
                            null,
                            tenant.north().id())));
            String made = syncs.makeWebhook(account);
            address = made.substring(made.lastIndexOf("/hooks/"));
        });
        jdbc.update("UPDATE order_sync SET due_at = '2100-01-01' WHERE tenant_id = ?", tenant.id());
    }

    @Test
    void holdsAnOrderSecondsAfterItsMessage() throws Exception {
        platform.sellsAt(SHOP, new OrderPage(List.of(sold("HOOK-1")), List.of(), null));
        assertThat(post("m-1", SECRET, clock.instant())).isEqualTo(200);
        awaitOrder("HOOK-1");
        assertThat(tenant.call(() -> syncs.findWebhook(account))).isPresent();
    }

    @Test
    void hearsNobodyWhoDoesNotKnowTheSecretOrSaysItAgain() throws Exception {
        assertThat(post("m-2", "another", clock.instant())).isEqualTo(403);
        assertThat(post("m-2", SECRET, clock.instant().minus(Duration.ofDays(3))))
                .isEqualTo(403);
        assertThat(dueAt()).as("nothing to look for").isEqualTo("2100-01-01");

        assertThat(post("m-2", SECRET, clock.instant())).isEqualTo(200);
        assertThat(dueAt()).isNotEqualTo("2100-01-01");
        jdbc.update("UPDATE order_sync SET due_at = '2100-01-01' WHERE tenant_id = ?", tenant.id());
        assertThat(post("m-2", SECRET, clock.instant())).isEqualTo(200);
        assertThat(dueAt()).as("the same message is one").isEqualTo("2100-01-01");
    }

    private String dueAt() {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "SELECT due_at FROM order_sync WHERE tenant_id = ?", String.class, tenant.id()))
                .substring(0, 10);
    }

    private void awaitOrder(String number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            runner.turn(); // no node of the tests looks by itself
            return tenant.call(() -> orders.findByNumber(number)).isPresent();
        });
    }

    private static FoundOrder sold(String number) {
        return new FoundOrder(
                number,
                null,
                null,
                null,
                Instant.parse("2026-07-01T12:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                "T-1",
                null,
                1,
                null,
                "EUR",
                "DE",
                List.of());
    }

    private int post(String id, String secret, Instant sent) throws Exception {
        byte[] body = ("{\"name\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url(address)))
                                    .header(
                                            "X-Shopify-Hmac-Sha256",
                                            Base64.getEncoder().encodeToString(mac.doFinal(body)))
                                    .header("X-Shopify-Webhook-Id", id)
                                    .header("X-Shopify-Triggered-At", sent.toString())
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
