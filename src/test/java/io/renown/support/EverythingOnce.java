package io.renown.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.appearance.AppearanceService;
import io.renown.appearance.LogoCheck;
import io.renown.appearance.LogoImage;
import io.renown.appearance.Look;
import io.renown.identity.ClientService;
import io.renown.identity.GuestService;
import io.renown.identity.InviteService;
import io.renown.identity.MemberService;
import io.renown.importing.ImportOptions;
import io.renown.importing.ImportService;
import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.FileOptions;
import io.renown.order.NewOrder;
import io.renown.order.OrderLine;
import io.renown.order.OrderService;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.privacy.ConsentService;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonMatch;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyRequestJob;
import io.renown.privacy.PrivacyRequestJobHandler;
import io.renown.privacy.PrivacyService;
import io.renown.privacy.Retained;
import io.renown.privacy.RetentionService;
import io.renown.reply.ReplyService;
import io.renown.review.CorrectionService;
import io.renown.review.CorrectionVerdict;
import io.renown.review.OwnWordService;
import io.renown.review.Reanalysis;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.SavedViewService;
import io.renown.review.ViewVisibility;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.Sentiment;
import io.renown.review.filter.ReviewFilter;
import io.renown.secrets.SecretBox;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a tenant do everything once, so that each table holds a row of it. Whoever adds a table adds to this. */
@Component
public class EverythingOnce {

    private static final ColumnMapping COLUMNS = ColumnMapping.of(Map.of(
            CanonicalColumn.PLATFORM_REVIEW_ID, "number",
            CanonicalColumn.RATING, "stars",
            CanonicalColumn.TEXT, "words"));

    private final ApplicationContext context;
    private final JdbcTemplate jdbc;
    private final RowsLeftByOthers rows;

    EverythingOnce(ApplicationContext context, JdbcTemplate jdbc, RowsLeftByOthers rows) {
        this.context = context;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public LookAlike doneBy(LookAlike tenant) throws IOException, InterruptedException {
        importFile(tenant, 3);
        // No look wears it: a foreign key would guard one that is worn.
        jdbc.update(
                "INSERT INTO appearance_logo (tenant_id, id, token, png, width, height, created_at)"
                        + " VALUES (?, ?, ?, ?, 1, 1, UTC_TIMESTAMP(6))",
                tenant.id(),
                Tsid.next(),
                "unworn-" + tenant.id(),
                new byte[] {1});
        tenant.run(() -> context.getBean(ListingService.class)
                .apply(new NewListing(tenant.south().id(), "rival", "steam", "rival", "A rival", null, null, true)));
        tenant.run(() -> {
            long review =
                    context.getBean(ReviewSearch.class).ids(ReviewFilter.ALL, 1).getFirst();
            context.getBean(ReviewService.class).addNote(review, "called back");
            long corrected =
                    context.getBean(ReviewSearch.class).ids(ReviewFilter.ALL, 2).getLast();
            context.getBean(CorrectionService.class)
                    .correctAspect(corrected, Aspect.NOISE, CorrectionVerdict.NOT_MEANT);
            context.getBean(OwnWordService.class)
                    .apply(new OwnWord("zzkettle", "", null, Aspect.QUALITY, Sentiment.NEGATIVE));
            Reanalysis reanalysis = context.getBean(Reanalysis.class);
            reanalysis.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> tenant.call(reanalysis::countOutdated) == 0);
            ReplyService replies = context.getBean(ReplyService.class);
            long marked =
                    replies.markReplied(review, "Thank you for telling us.").id();
            replies.unmark(marked);
            context.getBean(SavedViewService.class)
                    .save("low", ReviewFilter.parse("rating:1"), ReviewSort.NEWEST, ViewVisibility.TEAM, null);
            context.getBean(InviteService.class)
                    .invite(
                            List.of("invited@" + tenant.slug() + ".example"),
                            Role.RESPONDER,
                            List.of(tenant.north().id()));
            AppearanceService appearances = context.getBean(AppearanceService.class);
            LogoImage logo = LogoCheck.check(Pictures.png(200, 40, Color.RED));
            appearances.wear(null, new Look("Portal of " + tenant.slug(), "#7c2d12", logo, logo));
            appearances.wear(tenant.north().id(), new Look("North", null, logo, null));
            appearances.sendAs(null, "Care team", "care@" + tenant.slug() + ".example");
            appearances.claimDomain(null, "reviews." + tenant.slug() + ".example");
            context.getBean(OrderService.class)
                    .applyAll(List.of(order("O-1", "customer 1", "a@everything.example"), order("O-2", null, null)));
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status ->
                            context.getBean(SecretBox.class).seal("everything.secret", 1, "for a key of its own"));
        });
        grantGuestAccess(tenant);
        forgetSomebody(tenant);
        forgetAFile(tenant);
        rows.leaveFor(tenant);
        // No identity provider signs anybody in here.
        jdbc.update(
                "INSERT INTO provided_member (tenant_id, member_id, issuer) SELECT tenant_id, id, 'https://sign-in.example'"
                        + " FROM member WHERE tenant_id = ?",
                tenant.id());
        // One of each listing that the analysis failed on.
        jdbc.update(
                "UPDATE review SET model_version = CONCAT('!', model_version) WHERE tenant_id = ? AND id IN (SELECT last"
                        + " FROM (SELECT MAX(id) AS last FROM review WHERE tenant_id = ? GROUP BY listing_id) l)"
                        + " AND model_version NOT LIKE '!%'",
                tenant.id(), tenant.id());
        // Nothing is read deeply unless a test says so; due in years. Read and set aside, so that each question finds
        // it.
        jdbc.update(
                "INSERT INTO review_reading (tenant_id, id, listing_id, version, space, vector, print, echo, sentiment,"
                        + " confidence, score, fast_sentiment, fast_confidence, fast_score, trouble, read_at) SELECT tenant_id, id,"
                        + " listing_id, 'deep', 'bge-small-en-v1.5:1', UNHEX(REPEAT('01', 384)), 7, FALSE, sentiment, 1, 0,"
                        + " sentiment, 1, 0, 'text', UTC_TIMESTAMP(6) FROM review WHERE tenant_id = ? ORDER BY id LIMIT 1",
                tenant.id());
        jdbc.update(
                "UPDATE review SET deep_version = 'deep' WHERE tenant_id = ? AND id IN (SELECT r.id FROM review_reading r"
                        + " WHERE r.tenant_id = ?)",
                tenant.id(),
                tenant.id());
        jdbc.update(
                "INSERT INTO deep_pass (tenant_id, state, due_at, claimed_by, claimed_until, unread, reviews)"
                        + " VALUES (?, 'ON', '2035-01-01', 'text', '2035-01-01', 0, 0)",
                tenant.id());
        jdbc.update(
                "INSERT INTO topic (tenant_id, id, space, centroid, words, hidden, examples, gone, first_seen)"
                        + " VALUES (?, ?, 'bge-small-en-v1.5:1', UNHEX(REPEAT('00', 1536)), 'late parcel', FALSE, '',"
                        + " FALSE, UTC_TIMESTAMP(6))",
                tenant.id(),
                Tsid.next());
        jdbc.update(
                "INSERT INTO known_anomaly (tenant_id, id, series, above, first_day, last_day, note, member_id, known_at)"
                        + " VALUES (?, ?, 'negative of all', TRUE, '2026-06-01', '2026-06-03', 'campaign', ?,"
                        + " UTC_TIMESTAMP(6))",
                tenant.id(),
                Tsid.next(),
                tenant.ownerId());
        jdbc.update(
                "INSERT INTO review_correction (tenant_id, id, review_id, kind, field, verdict, said_confidence,"
                        + " model_version, text_hash, stars, made_at) SELECT tenant_id, ?, review_id, 'TOPIC',"
                        + " (SELECT MIN(t.id) FROM topic t WHERE t.tenant_id = c.tenant_id), 'NOT_MEANT', 0, model_version,"
                        + " text_hash, stars, made_at FROM review_correction c WHERE tenant_id = ? LIMIT 1",
                Tsid.next(),
                tenant.id());
        jdbc.update(
                "INSERT INTO topic_run (tenant_id, due_at, claimed_by, claimed_until, fresh, readings, stamp, model)"
                        + " VALUES (?, '2035-01-01', 'text', '2035-01-01', 0, 0, 0, UNHEX('00000000'))",
                tenant.id());
        jdbc.update(
                "INSERT INTO suspicion_run (tenant_id, due_at, claimed_by, claimed_until, again)"
                        + " VALUES (?, '2035-01-01', 'text', '2035-01-01', FALSE)"
                        + " ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), claimed_by = VALUES(claimed_by),"
                        + " claimed_until = VALUES(claimed_until)",
                tenant.id());
        // A portal alone sends none.
        jdbc.update(
                "INSERT INTO node_signal (tenant_id, id, node, kind, at) VALUES (?, ?, 'another-node', 'everything', UTC_TIMESTAMP(6))",
                tenant.id(),
                Tsid.next());
        jdbc.update(
                "INSERT INTO outgoing_mail (tenant_id, id, recipient, subject, state, attempts, created_at, settled_at)"
                        + " VALUES (?, ?, 'a@everything.example', 'everything', 'SENT', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                tenant.id(),
                Tsid.next());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port") + "/api/v1/labels"))
                .header("Authorization", "Bearer " + tenant.ownerToken())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "once")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"late\",\"colour\":\"#123456\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(201);
        }
        return tenant;
    }

    /** To an agency that is there for nothing else, and from a client likewise: nobody else's rows are in it. */
    private void grantGuestAccess(LookAlike tenant) {
        TenantDetails agency = besides("agency-of-" + tenant.slug(), TenantKind.AGENCY);
        TenantDetails client = besides("client-of-" + tenant.slug(), TenantKind.BRAND);
        long toAgency = tenant.call(() -> context.getBean(GuestService.class)
                .offer(agency.slug(), Role.RESPONDER, List.of(tenant.north().id()), null, "everything")
                .id());
        asSystem(agency, () -> accept(toAgency, "owner@" + agency.slug() + ".example"));
        long fromClient = asSystem(
                client,
                () -> context.getBean(GuestService.class)
                        .offer(tenant.slug(), Role.ANALYST, null, null, "everything")
                        .id());
        tenant.run(() -> accept(fromClient, "limited@" + tenant.slug() + ".example"));
    }

    private boolean accept(long grantId, String email) {
        ClientService clients = context.getBean(ClientService.class);
        clients.accept(grantId);
        clients.name(
                grantId,
                context.getBean(MemberService.class).list().stream()
                        .filter(member -> member.email().equals(email))
                        .findFirst()
                        .orElseThrow()
                        .id());
        return true;
    }

    private TenantDetails besides(String slug, TenantKind kind) {
        TenantDetails made = context.getBean(TenantDirectory.class)
                .apply(new TenantProfile(slug, "Besides", kind, "en", "UTC", null, false));
        asSystem(
                made,
                () -> context.getBean(MemberService.class)
                        .apply("owner@" + slug + ".example", "Owner", Role.OWNER, null, null));
        return made;
    }

    private static <T> T asSystem(TenantDetails tenant, Supplier<T> block) {
        return TenantContext.callAs(tenant.id(), Actor.system("test"), block::get);
    }

    /** One whose review nobody else asks for: an erased one, and a copy of another. */
    private void forgetSomebody(LookAlike tenant) {
        PrivacyService privacy = context.getBean(PrivacyService.class);
        PrivacyRequestJobHandler worker = context.getBean(PrivacyRequestJobHandler.class);
        tenant.run(() -> context.getBean(RetentionService.class).set(Retained.MAILS, 20));
        PrivacyRequest export = tenant.call(() -> privacy.export(things(privacy, "customer 19")));
        worker.run(new PrivacyRequestJob(tenant.id(), export.id()));
        PrivacyRequest erasure = tenant.call(() -> privacy.erase(things(privacy, "customer 18")));
        worker.run(new PrivacyRequestJob(tenant.id(), erasure.id()));
        tenant.run(() -> context.getBean(ConsentService.class)
                .record("a@everything.example", "invitation-mail", true, "mail", "shop", "v1"));
    }

    private static List<HeldThing> things(PrivacyService privacy, String customer) {
        return privacy.search(new PersonQuery(customer, null, "", Set.of(), "")).stream()
                .map(PersonMatch::thing)
                .toList();
    }

    /** Its file goes with its end, since somebody was erased meanwhile. */
    private void forgetAFile(LookAlike tenant) {
        jdbc.update("UPDATE import_run SET forget_file = TRUE WHERE tenant_id = ? ORDER BY id LIMIT 1", tenant.id());
    }

    /** Beside what {@link #doneBy} leaves; where imports run they end at once. */
    public void leaveAnImportRunning(LookAlike tenant) {
        jdbc.update(
                "INSERT INTO import_run (tenant_id, id, listing_id, member_id, file_name, file_bytes, options, header, state,"
                        + " cancel_asked, position, received, added, changed, unchanged, rejected, bytes_read, created_at,"
                        + " started_at) SELECT r.tenant_id, ?, r.listing_id, r.member_id, 'lasting.csv', r.file_bytes,"
                        + " r.options, r.header, 'running', FALSE, 0, 0, 0, 0, 0, 0, 0, r.created_at, r.started_at"
                        + " FROM import_run r WHERE r.tenant_id = ? AND r.state <> 'running' AND NOT EXISTS (SELECT 1"
                        + " FROM import_run n WHERE n.tenant_id = r.tenant_id AND n.state = 'running')"
                        + " ORDER BY r.id LIMIT 1",
                Tsid.next(),
                tenant.id());
    }

    /** One review that is suspected, and one that is to be looked at. */
    public void leaveEstimates(LookAlike tenant) {
        jdbc.update("UPDATE review SET suspicion_at = NULL WHERE tenant_id = ? ORDER BY id LIMIT 1", tenant.id());
        jdbc.update(
                "UPDATE review SET suspicion = 'high', suspicion_at = '2026-06-01' WHERE tenant_id = ? AND brand_id = ?"
                        + " ORDER BY id DESC LIMIT 1",
                tenant.id(),
                tenant.north().id());
    }

    private static NewOrder order(String number, @Nullable String customer, @Nullable String email) {
        return new NewOrder(
                number,
                "north",
                customer,
                email,
                null,
                Instant.parse("2026-05-30T10:00:00Z"),
                null,
                null,
                null,
                null,
                "Late Parcels",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new OrderLine("T-1", null, 1, BigDecimal.TEN)));
    }

    /** New reviews, changed ones and a row that cannot be taken. */
    public boolean importFile(LookAlike tenant, int reviews) {
        long listing = tenant.call(() -> context.getBean(ListingService.class)
                .apply(new NewListing(tenant.north().id(), null, "file", "everything", "A file", null, null))
                .id());
        tenant.run(() -> {
            for (String rating : List.of("2", "3")) {
                String rows = IntStream.range(0, reviews)
                        .mapToObj(i -> "p-" + i + "," + rating + ",The parcel came late #" + i)
                        .reduce("number,stars,words\n", (file, row) -> file + row + "\n");
                try {
                    context.getBean(ImportService.class)
                            .importNow(
                                    listing,
                                    "reviews.csv",
                                    new ByteArrayInputStream(
                                            (rows + "p-x,nine,refused\n").getBytes(StandardCharsets.UTF_8)),
                                    new ImportOptions(FileOptions.NONE, COLUMNS),
                                    progress -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        });
        return true;
    }
}
