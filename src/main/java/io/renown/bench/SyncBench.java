package io.renown.bench;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.renown.secrets.SecretBox;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two thousand accounts of two hundred tenants, each visited every two minutes: how late visits begin, how soon a review is
 * in; once alone, once with a platform that reports its reviews by itself, once beside five hundred accounts of a platform
 * that never answers.
 */
final class SyncBench {

    private static final int TENANTS = 200;
    private static final int ACCOUNTS_EACH = 10;
    private static final int DEAD_ACCOUNTS = 500;
    private static final int INTERVAL_SECONDS = 120;
    private static final int FIRST_APP = 100_000;

    private final BenchOptions options;
    private final Figures figures;

    SyncBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run(Class<?> application) throws Exception {
        Path data = options.out().resolve("data-sync");
        delete(data);
        Files.createDirectories(data);
        try (BusyPlatform platform = new BusyPlatform(Clock.systemUTC());
                PushingPlatform pushing = new PushingPlatform();
                OpenPortal portal = OpenPortal.open(
                        application,
                        data,
                        options.database(),
                        "--renown.connector.hosts[store.steampowered.com]=" + platform.url(),
                        "--renown.connector.hosts[api.trustpilot.com]=" + pushing.url(),
                        "--renown.connector.hosts[mybusiness.googleapis.com]=" + platform.deadUrl(),
                        "--renown.outgoing.allowed-hosts=127.0.0.1")) {
            connectAll(portal);
            watch(portal, "warming up", INTERVAL_SECONDS + 30L);
            double alone = measure(portal, platform, "alone");
            pushed(portal, pushing);
            connectDead(portal);
            watch(portal, "the dead platform is found out", INTERVAL_SECONDS);
            double beside = measure(portal, platform, "beside_a_dead_platform");
            figures.atMost(
                    10_000,
                    "start_delay_p95_by_the_dead_one",
                    Math.max(0, beside - alone),
                    "ms",
                    "more than alone; " + DEAD_ACCOUNTS + " accounts that time out");
        }
    }

    private double measure(OpenPortal portal, BusyPlatform platform, String name) throws Exception {
        Instant began = Clock.systemUTC().instant();
        int before = platform.calls();
        watch(portal, name, options.seconds());
        double perSecond = (platform.calls() - before) / (double) options.seconds();
        HistogramSnapshot delays = timer(portal).takeSnapshot();
        double p95 = Stream.of(delays.percentileValues())
                .filter(value -> value.percentile() == 0.95)
                .findFirst()
                .map(value -> value.value(TimeUnit.MILLISECONDS))
                .orElse(Double.NaN);
        figures.add("visits_per_second_" + name, perSecond, "1/s", TENANTS * ACCOUNTS_EACH + " accounts");
        figures.atMost(60_000, "start_delay_p95_" + name, p95, "ms", "of the last two minutes");
        figures.atMost(60_000, "start_delay_max_" + name, delays.max(TimeUnit.MILLISECONDS), "ms", "likewise");
        arrivals(portal, name, began);
        return p95;
    }

    /** While the others are polled as before. */
    private void pushed(OpenPortal portal, PushingPlatform platform) throws Exception {
        PushedReviews pushed = new PushedReviews(portal, platform);
        pushed.connect();
        watch(portal, "first visits of what is pushed", 15);
        PushedReviews.Outcome outcome = pushed.push(
                options.seconds(), passed -> figures.screen().progress("pushed", passed, options.seconds()));
        String note = PushedReviews.PER_SECOND + " messages a second of " + PushedReviews.ACCOUNTS + " accounts";
        figures.times("pushed", outcome.latencies(), 5_000.0, note);
        figures.atMost(5_000, "pushed_max", outcome.latencies().percentile(100), "ms", "likewise");
        figures.atMost(0, "pushed_lost", outcome.lost(), "reviews", "not held half a minute after the last message");
    }

    private static Timer timer(OpenPortal portal) {
        return portal.get(MeterRegistry.class)
                .get("renown.sync.start.delay")
                .tag("platform", "steam")
                .timer();
    }

    /** From when the platform shows a review, to the second, until the portal holds it. */
    private void arrivals(OpenPortal portal, String name, Instant began) throws SQLException, IOException {
        Latencies latencies = new Latencies();
        try (Connection connection = portal.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT published_at, received_at FROM review WHERE platform = 'steam' AND received_at >= ?")) {
            statement.setTimestamp(1, Timestamp.from(began));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Duration late = Duration.between(
                            row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant());
                    if (late.compareTo(Duration.ofHours(1)) < 0) {
                        latencies.add(late.toNanos());
                    }
                }
            }
        }
        figures.times("review_in_" + name, latencies, 300_000.0, "every two minutes");
        figures.atMost(300_000, "review_in_max_" + name, latencies.percentile(100), "ms", "likewise");
    }

    private void watch(OpenPortal portal, String what, long seconds) {
        long began = System.nanoTime();
        long passed = 0;
        while (passed < seconds) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            passed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            figures.screen().progress(what, passed, seconds);
        }
    }

    private void connectAll(OpenPortal portal) throws SQLException {
        TenantDirectory directory = portal.get(TenantDirectory.class);
        BrandService brands = portal.get(BrandService.class);
        try (Connection connection = portal.connect()) {
            for (int tenant = 0; tenant < TENANTS; tenant++) {
                int id = directory
                        .apply(new TenantProfile(
                                "sync-" + tenant, "Sync " + tenant, TenantKind.BRAND, "en", "UTC", null, false))
                        .id();
                long brand = TenantContext.callAs(
                        id,
                        Actor.system("bench"),
                        () -> brands.apply("tea", "Tea", null).id());
                for (int account = 0; account < ACCOUNTS_EACH; account++) {
                    int number = tenant * ACCOUNTS_EACH + account;
                    connect(connection, id, brand, "steam", Integer.toString(FIRST_APP + number), Tsid.next(), number);
                }
            }
        }
    }

    private void connectDead(OpenPortal portal) throws SQLException {
        SecretBox box = portal.get(SecretBox.class);
        TransactionTemplate transactions = portal.get(TransactionTemplate.class);
        try (Connection connection = portal.connect()) {
            for (int number = 0; number < DEAD_ACCOUNTS; number++) {
                long account = Tsid.next();
                int tenant = number % TENANTS + 1;
                long brand;
                try (PreparedStatement find = connection.prepareStatement(
                        "SELECT t.id, b.id FROM tenant t JOIN brand b ON b.tenant_id = t.id WHERE t.slug = ?")) {
                    find.setString(1, "sync-" + (tenant - 1));
                    try (ResultSet row = find.executeQuery()) {
                        row.next();
                        tenant = row.getInt(1);
                        brand = row.getLong(2);
                    }
                }
                connect(connection, tenant, brand, "google", "accounts/1/locations/" + number, account, number);
                int owner = tenant;
                byte[] token = TenantContext.callAs(
                        owner,
                        Actor.system("bench"),
                        () -> transactions.execute(status -> box.seal(
                                "platform-account.token", account, "{\"access\":\"bench\",\"refresh\":\"bench\"}")));
                try (PreparedStatement set = connection.prepareStatement(
                        "UPDATE platform_account SET token = ?, token_expires_at = '2035-01-01'"
                                + " WHERE tenant_id = ? AND id = ?")) {
                    set.setBytes(1, token);
                    set.setInt(2, tenant);
                    set.setLong(3, account);
                    set.executeUpdate();
                }
            }
        }
    }

    /** As if somebody had, with first visits spread over the interval. */
    private static void connect(
            Connection connection, int tenant, long brand, String platform, String externalId, long account, int number)
            throws SQLException {
        long listing = Tsid.next();
        insert(
                connection,
                "INSERT INTO listing (tenant_id, id, brand_id, ref, platform, external_id, name, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'Bench', UTC_TIMESTAMP(6))",
                tenant,
                listing,
                brand,
                platform + "-" + number,
                platform,
                externalId);
        insert(
                connection,
                "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at,"
                        + " version) VALUES (?, ?, ?, 'Bench', '{}', '', 'CONNECTED', UTC_TIMESTAMP(6), 0)",
                tenant,
                account,
                platform);
        insert(
                connection,
                "INSERT INTO account_listing (tenant_id, listing_id, account_id, since)"
                        + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                tenant,
                listing,
                account);
        insert(
                connection,
                "INSERT INTO listing_sync (tenant_id, listing_id, account_id, platform, due_at, interval_seconds,"
                        + " failures, shown, removed, edited, created_at) VALUES (?, ?, ?, ?,"
                        + " UTC_TIMESTAMP(6) + INTERVAL ? SECOND, ?, 0, 0, 0, 0, UTC_TIMESTAMP(6))",
                tenant,
                listing,
                account,
                platform,
                5 + number % INTERVAL_SECONDS,
                INTERVAL_SECONDS);
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
