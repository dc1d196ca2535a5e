package io.renown.bench;

import io.renown.account.ConnectService;
import io.renown.account.Connected;
import io.renown.account.ListingPickService;
import io.renown.account.NewAccount;
import io.renown.account.PickedListing;
import io.renown.sync.SyncService;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.springframework.core.env.Environment;

/** Reviews that a platform reports by itself: how long after its message each is held. */
final class PushedReviews {

    static final int ACCOUNTS = 20;
    static final int PER_SECOND = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenPortal portal;
    private final PushingPlatform platform;
    private final Clock clock = Clock.systemUTC();

    /** Addresses for messages, by listing. */
    private final Map<String, URI> addresses = new HashMap<>();

    PushedReviews(OpenPortal portal, PushingPlatform platform) {
        this.portal = portal;
        this.platform = platform;
    }

    void connect() {
        int tenant = portal.get(TenantDirectory.class)
                .apply(new TenantProfile("sync-pushed", "Pushed", TenantKind.BRAND, "en", "UTC", null, false))
                .id();
        String port = portal.get(Environment.class).getRequiredProperty("local.server.port");
        TenantContext.runAs(tenant, Actor.system("bench"), () -> {
            long brand =
                    portal.get(BrandService.class).apply("tea", "Tea", null).id();
            for (int number = 0; number < ACCOUNTS; number++) {
                String listing = "%024x".formatted(number);
                Connected done = portal.get(ConnectService.class)
                        .connect(
                                new NewAccount(
                                        "trustpilot",
                                        "Bench",
                                        Map.of(
                                                "client-id", "bench",
                                                "client-secret", "bench",
                                                "business-user-id", listing)),
                                false);
                if (!(done instanceof Connected.Kept kept)) {
                    throw new IllegalStateException("an account was not kept: " + done);
                }
                long account = kept.account().id();
                portal.get(ListingPickService.class)
                        .feed(account, List.of(new PickedListing(listing, "Tea " + number, null, null, brand)));
                String address = portal.get(SyncService.class).makeWebhook(account);
                addresses.put(
                        listing,
                        URI.create("http://127.0.0.1:" + port + address.substring(address.lastIndexOf("/hooks/"))));
            }
        });
    }

    /** @param lost reviews that were not held in time */
    record Outcome(Latencies latencies, long lost) {}

    /** A review and its message each half a second, of one account after the other. */
    Outcome push(int seconds, LongConsumer progress) throws IOException, InterruptedException, SQLException {
        List<String> listings = new ArrayList<>(addresses.keySet());
        Map<String, Instant> sent = new HashMap<>();
        long began = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int number = 0; number < seconds * PER_SECOND; number++) {
                String listing = listings.get(number % listings.size());
                Instant now = clock.instant();
                sent.put(platform.write(listing, now), now);
                int status = http.send(
                                HttpRequest.newBuilder(addresses.get(listing))
                                        .POST(HttpRequest.BodyPublishers.ofString("{\"message\":" + number + "}"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    throw new IllegalStateException("a message was answered with " + status);
                }
                long due = began + TimeUnit.SECONDS.toNanos(1) * (number + 1) / PER_SECOND;
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                progress.accept(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            }
        }
        Map<String, Instant> held = held();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!held.keySet().containsAll(sent.keySet()) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            held = held();
        }
        Latencies latencies = new Latencies();
        long lost = 0;
        for (Map.Entry<String, Instant> review : sent.entrySet()) {
            Instant in = held.get(review.getKey());
            if (in == null) {
                lost++;
            } else {
                latencies.add(Duration.between(review.getValue(), in).toNanos());
            }
        }
        return new Outcome(latencies, lost);
    }

    private Map<String, Instant> held() throws SQLException {
        Map<String, Instant> held = new HashMap<>();
        try (Connection connection = portal.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT platform_review_id, received_at FROM review WHERE platform = 'trustpilot'");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                held.put(row.getString(1), row.getTimestamp(2).toInstant());
            }
        }
        return held;
    }
}
