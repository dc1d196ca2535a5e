package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.account.AccountAccess;
import io.renown.audit.AuditLog;
import io.renown.connector.PlatformException;
import io.renown.connector.ReviewPage;
import io.renown.connector.Trouble;
import io.renown.connector.WebhookMessage;
import io.renown.connector.WebhookRead;
import io.renown.nodes.Turns;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.ReviewIngest;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.sync.HookIntake.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A message is taken once, from whom it says it is, for the account whose address it came to. */
class HookIT extends PortalIT {

    private static final Instant WRITTEN = Instant.parse("2026-05-01T00:00:00Z");

    @Autowired
    private HookAddress addresses;

    @Autowired
    private HookSql sql;

    @Autowired
    private SyncSql syncs;

    @Autowired
    private WalkSql walks;

    @Autowired
    private AccountAccess accounts;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private SyncRunner runner;

    @Autowired
    private SeenReplies replies;

    @Autowired
    private SyncService service;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Turns turns;

    @Autowired
    private ListingService listings;

    @Autowired
    private org.springframework.context.ApplicationContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final FakePlatform platform = new FakePlatform(10);
    private LookAlike tenant;
    private HookIntake intake;
    private long account;
    private long listing;
    private String token;

    @BeforeEach
    void setUp() {
        tenant = tenants.a();
        account = Tsid.next();
        jdbc.update(
                "INSERT INTO platform_account (tenant_id, id, platform, name, settings, scopes, state, created_at,"
                        + " version) VALUES (?, ?, 'google', 'hooked', '{}', '', 'CONNECTED', UTC_TIMESTAMP(6), 0)",
                tenant.id(),
                account);
        listing = tenant.call(() -> listings.create(
                        new NewListing(tenant.north().id(), null, "google", "hooked-" + account, "Hooked", null, null))
                .id());
        jdbc.update(
                "INSERT INTO account_listing (tenant_id, listing_id, account_id, since)"
                        + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                tenant.id(),
                listing,
                account);
        tenant.run(() -> syncs.begin(listing, account, "google", java.time.Duration.ofMinutes(2), null, WRITTEN));
        tenant.run(() -> syncs.putOffAccount(account, clock.instant().plusSeconds(3600)));
        String address = java.util.Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> tenant.call(() -> addresses.make(account))));
        token = address.substring(address.lastIndexOf('/') + 1);
        intake = new HookIntake(
                sql,
                syncs,
                walks,
                platform,
                accounts,
                ingest,
                replies,
                runner,
                audit,
                turns,
                context,
                transactions,
                clock);
        platform.reads = message -> new WebhookRead(
                new String(message.body(), StandardCharsets.UTF_8),
                List.of(new ReviewPage.FoundReview(RawReviews.of("pushed", 2, "Pushed to the portal", WRITTEN), null)),
                List.of());
    }

    private static WebhookMessage message(String id) {
        return new WebhookMessage(Map.of(), id.getBytes(StandardCharsets.UTF_8));
    }

    private int held() {
        Integer held = jdbc.queryForObject(
                "SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ?",
                Integer.class,
                tenant.id(),
                listing);
        return held == null ? 0 : held;
    }

    private Instant dueAt() {
        return java.util.Objects.requireNonNull(
                tenant.call(() -> syncs.find(listing).orElseThrow().dueAt()));
    }

    @Test
    void takesWhatAMessageBringsAndLooksAtOnce() {
        assertThat(intake.take(token, message("m-1"))).isEqualTo(Outcome.TAKEN);

        assertThat(held()).isEqualTo(1);
        assertThat(dueAt()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void takesAMessageThatComesTwiceOnce() {
        intake.take(token, message("m-2"));
        tenant.run(() -> syncs.putOffAccount(account, clock.instant().plusSeconds(3600)));

        assertThat(intake.take(token, message("m-2"))).isEqualTo(Outcome.TAKEN);

        assertThat(dueAt()).isAfter(clock.instant().plusSeconds(3000));
    }

    @Test
    void refusesABadSignatureAndSaysSoInTheAuditLogOnce() {
        platform.reads = message -> {
            throw new PlatformException(Trouble.FORBIDDEN, "the signature of the message is not right");
        };

        assertThat(intake.take(token, message("m-3"))).isEqualTo(Outcome.REFUSED);
        assertThat(intake.take(token, message("m-4"))).isEqualTo(Outcome.REFUSED);

        assertThat(held()).isZero();
        Integer entries = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE tenant_id = ? AND action = 'webhook.refused' AND subject = ?",
                Integer.class,
                tenant.id(),
                "account:" + Tsid.format(account));
        assertThat(entries).isEqualTo(1);
    }

    @Test
    void anAddressOfNobodyIsNotFoundFromOutside() throws Exception {
        assertThat(post("unknown", "{}")).isEqualTo(404);
    }

    @Test
    void aMessageThatIsFarTooLongIsRefused() throws Exception {
        assertThat(post(token, "x".repeat(1_000_001))).isEqualTo(413);
    }

    @Test
    void aNewAddressTakesThePlaceOfTheOldOne() {
        assertThat(tenant.call(() -> addresses.find(account)).orElseThrow()).endsWith(token);

        new TransactionTemplate(transactions).executeWithoutResult(status -> tenant.run(() -> addresses.make(account)));

        assertThat(intake.take(token, message("m-5"))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theAddressOfAnAccountIsItsTenantsAlone() {
        tenants.b()
                .run(() -> assertThat(
                                org.assertj.core.api.Assertions.catchThrowable(() -> service.findWebhook(account)))
                        .isInstanceOf(Problem.class));
        tenant.run(() -> assertThat(service.findWebhook(account)).isPresent());
    }

    @Test
    void theTokenIsNotReadableInTheRow() {
        byte[] sealed = tenant.call(() -> sql.findToken(account)).orElseThrow();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(token);
    }

    private int post(String address, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(url("/hooks/" + address)))
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
