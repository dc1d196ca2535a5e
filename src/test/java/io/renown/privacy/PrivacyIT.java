package io.renown.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.renown.audit.AuditLog;
import io.renown.embedded.DataFolder;
import io.renown.importing.ImportOptions;
import io.renown.importing.ImportService;
import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.FileOptions;
import io.renown.order.NewOrder;
import io.renown.order.OrderService;
import io.renown.privacy.PrivacyRequest.State;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.SavedViewService;
import io.renown.review.ViewVisibility;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person who asks to be forgotten is found nowhere any more; who asks what is held gets all of it. */
@OnEachEngine
class PrivacyIT extends PortalIT {

    private static final String NAME = "Wilhelmina Ashgrove";
    private static final String MAIL = "wilhelmina@ashgrove.example";
    private static final String FIRST = "Quorndon sencha tasted of wet cardboard today.";
    private static final String THEN = "Quorndon sencha was replaced, \"much better\" now.";
    private static final Person PERSON = new Person(List.of("Wilhelmina", "Ashgrove", "ashgrove.example", "Quorndon"));

    private static final ColumnMapping COLUMNS = ColumnMapping.of(Map.of(
            CanonicalColumn.PLATFORM_REVIEW_ID, "number",
            CanonicalColumn.AUTHOR, "who",
            CanonicalColumn.RATING, "stars",
            CanonicalColumn.TEXT, "words",
            CanonicalColumn.CREATED_AT, "day",
            CanonicalColumn.ORDER_NUMBER, "order"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PrivacyService privacy;

    @Autowired
    private PrivacyRequestJobHandler jobs;

    @Autowired
    private ErasuresAgain again;

    @Autowired
    private ImportService imports;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private OrderService orders;

    @Autowired
    private AuditLog audit;

    @Autowired
    private DataFolder data;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike tenant;

    @BeforeEach
    void setUp() {
        tenant = tenants.fresh("privacy-" + Tsid.format(Tsid.next()));
    }

    @Test
    void anErasedPersonStandsInNoTableNoFileAndNotInTheIndex() throws Exception {
        long review = everythingOfOnePerson();
        List<Map<String, Object>> days = counted();
        assertThat(PERSON.columns(jdbc, tenant.id()))
                .as("what there is to lose")
                .hasSizeGreaterThan(8);
        assertThat(PERSON.files(files())).hasSize(2);
        assertThat(found("Quorndon")).containsExactly(review);

        PrivacyRequest done = erase(pick(new PersonQuery(NAME, null, "", Set.of(), "")));

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts())
                .containsEntry("reviews", 1L)
                .containsEntry("versions", 1L)
                .containsEntry("notes", 2L)
                .containsEntry("views", 1L)
                .containsEntry("orders", 1L)
                .containsEntry("refused-rows", 2L)
                .containsEntry("import-files", 2L)
                .containsEntry("mails", 1L)
                .containsEntry("answers", 1L);
        assertThat(PERSON.columns(jdbc, tenant.id())).isEmpty();
        assertThat(PERSON.files(files())).isEmpty();
        assertThat(PERSON.files(data.erasures())).isEmpty();
        awaitNotFound("Quorndon");
        assertThat(counted()).as("the counts of the days").isEqualTo(days);
        ReviewDetails left = tenant.call(() -> reviews.get(review));
        assertThat(left.author() + left.title() + left.text()).isEmpty();
        assertThat(left.orderNumber()).isNull();
        assertThat(left.rating()).isNotNull();
        assertThat(tenant.call(audit::findBreak)).isEmpty();
    }

    @Test
    void anErasedReviewDoesNotComeBackWithItsFile() throws Exception {
        everythingOfOnePerson();
        erase(pick(new PersonQuery(NAME, null, "", Set.of(), "")));
        List<Map<String, Object>> days = counted();

        importRows("r-1," + NAME + ",4," + FIRST + ",2026-05-02,Q-4711\nr-2,Somebody Else,5,Very fine,2026-05-03,\n");
        // The same words in a file that knows no ids.
        importRows("," + NAME + ",4,\"" + THEN.replace("\"", "\"\"") + "\",2026-05-02,\n");

        assertThat(found("Quorndon")).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT author FROM review WHERE tenant_id = ? AND author <> '' AND author NOT LIKE 'customer%'",
                        String.class, tenant.id()))
                .containsExactly("Somebody Else");
        assertThat(counted()).hasSizeGreaterThan(days.size());
        tenant.run(() -> orders.applyAll(List.of(order())));
        assertThat(tenant.call(() -> orders.findByNumber("Q-4711").orElseThrow().customerName()))
                .isNull();
    }

    @Test
    void whatAnOlderBackupBringsBackIsErasedAgain() throws Exception {
        long review = everythingOfOnePerson();
        jdbc.execute("DROP TABLE IF EXISTS before_erasure");
        SystemDoor.callAcrossTenants("test", () -> {
            jdbc.execute("CREATE TABLE before_erasure AS SELECT * FROM review WHERE id = " + review);
            return true;
        });
        erase(pick(new PersonQuery(NAME, null, "", Set.of(), "")));
        try {
            SystemDoor.callAcrossTenants("test", () -> {
                jdbc.update("DELETE FROM erased_review WHERE tenant_id = ?", tenant.id());
                jdbc.update("UPDATE privacy_key SET sealed_key = ? WHERE tenant_id = ?", new byte[80], tenant.id());
                jdbc.update(
                        "UPDATE review r JOIN before_erasure b ON b.id = r.id SET r.author = b.author, r.text = b.text,"
                                + " r.platform_review_id = b.platform_review_id, r.erased_at = NULL WHERE r.tenant_id = b.tenant_id");
                return true;
            });
        } finally {
            jdbc.execute("DROP TABLE before_erasure");
        }
        assertThat(PERSON.columns(jdbc, tenant.id())).isNotEmpty();

        again.apply();

        assertThat(PERSON.columns(jdbc, tenant.id())).isEmpty();
        importRows("r-1," + NAME + ",4," + FIRST + ",2026-05-02,Q-4711\n");
        assertThat(found("Quorndon")).isEmpty();
        assertThat(actions()).contains("person.erased-again");
    }

    @Test
    void aCopyHoldsAllAndGoesWithThePerson() throws Exception {
        everythingOfOnePerson();
        List<HeldThing> picked = pick(new PersonQuery("", null, "", Set.of(), MAIL.toUpperCase(Locale.ROOT)));
        PrivacyRequest asked = tenant.call(() -> privacy.export(picked));
        jobs.run(new PrivacyRequestJob(tenant.id(), asked.id()));
        Map<String, Long> told = tenant.call(() -> privacy.count(picked));

        PrivacyRequest made = tenant.call(() -> privacy.get(asked.id()));
        assertThat(made.counts()).isEqualTo(told).containsEntry("reviews", 1L).containsEntry("notes", 2L);
        String copy = unzipped(asked.id());
        assertThat(copy).contains(NAME, MAIL, FIRST, "much better", "called Wilhelmina back", "person.html");
        assertThat(actions()).contains("person.copied", "person.copy-fetched");

        erase(picked);

        assertThatThrownBy(() -> unzipped(asked.id())).isInstanceOf(Problem.class);
        assertThat(PERSON.files(files())).isEmpty();
    }

    @Test
    void withdrawnConsentHoldsAtOnceAndAfterThePersonIsErased() {
        ConsentService consents = context.getBean(ConsentService.class);
        tenant.run(() -> {
            assertThat(consents.isGiven(MAIL, "invitation-mail")).isFalse();
            consents.record(MAIL, "invitation-mail", true, "checkout", "Tea shop", "terms of May");
            assertThat(consents.isGiven(MAIL.toUpperCase(Locale.ROOT), "invitation-mail"))
                    .isTrue();
            assertThat(consents.isGiven(MAIL, "newsletter")).isFalse();
            consents.record(MAIL, "invitation-mail", false, "phone", "Tea shop", "Wilhelmina rang");
            assertThat(consents.isGiven(MAIL, "invitation-mail")).isFalse();
            assertThat(consents.list(MAIL, Long.MAX_VALUE, 10))
                    .extracting(ConsentEntry::given, ConsentEntry::email)
                    .containsExactly(tuple(false, MAIL), tuple(true, MAIL));
            assertThatThrownBy(() -> consents.record("no address", "invitation-mail", true, "phone", "x", ""))
                    .isInstanceOf(Problem.class);
        });

        PrivacyRequest done = erase(pick(new PersonQuery("", null, "", Set.of(), MAIL)));

        assertThat(done.counts()).containsEntry("consents", 2L);
        assertThat(PERSON.columns(jdbc, tenant.id())).isEmpty();
        assertThat(tenant.call(() -> consents.isGiven(MAIL, "invitation-mail"))).isFalse();
        assertThat(tenant.call(() -> consents.list("", Long.MAX_VALUE, 10)))
                .extracting(ConsentEntry::email)
                .containsExactly("", "");
    }

    @Test
    void whatWasKeptLongEnoughGoesAndNothingElse() throws Exception {
        everythingOfOnePerson();
        importRows("r-7,Somebody Else,nine,just refused,2026-05-03,\n");
        jdbc.update(
                "UPDATE import_run SET ended_at = ended_at - INTERVAL 100 DAY WHERE tenant_id = ? ORDER BY id LIMIT 2",
                tenant.id());
        jdbc.update(
                "UPDATE outgoing_mail SET settled_at = settled_at - INTERVAL 31 DAY WHERE tenant_id = ?", tenant.id());
        RetentionService rules = context.getBean(RetentionService.class);
        assertThatThrownBy(() -> tenant.run(() -> rules.set(Retained.AUTHORS, 7)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> tenant.run(() -> rules.set(Retained.MAILS, 0))).isInstanceOf(Problem.class);

        context.getBean(RetentionJobHandler.class).run(new RetentionJob(tenant.id()));

        assertThat(PERSON.files(files())).isEmpty();
        assertThat(PERSON.columns(jdbc, tenant.id()))
                .noneMatch(column -> column.startsWith("import_error.") || column.startsWith("outgoing_mail."))
                .anyMatch(column -> column.startsWith("review.author"));
        assertThat(jdbc.queryForList(
                        "SELECT excerpt FROM import_error WHERE tenant_id = ? AND excerpt <> ''",
                        String.class,
                        tenant.id()))
                .containsExactly("nine");
        assertThat(new Person(List.of("just refused")).files(files())).hasSize(1);

        jdbc.update(
                "UPDATE review SET published_at = published_at - INTERVAL 400 DAY WHERE tenant_id = ? AND author = ?",
                tenant.id(),
                NAME);
        tenant.run(() -> rules.set(Retained.AUTHORS, 365));
        context.getBean(RetentionJobHandler.class).run(new RetentionJob(tenant.id()));

        assertThat(PERSON.columns(jdbc, tenant.id())).noneMatch(column -> column.startsWith("review.author"));
        assertThat(found("Quorndon")).as("the words stay").hasSize(1);
        assertThat(actions()).contains("retention.removed", "retention.changed");
    }

    @Test
    void onlyWhoSeesAllBrandsMayAsk() {
        PersonQuery query = new PersonQuery("customer 1", null, "", Set.of(), "");

        assertThatThrownBy(() -> TenantContext.runAs(tenant.id(), tenant.limited(), () -> privacy.search(query)))
                .isInstanceOf(Problem.class);
        assertThat(tenant.call(() -> privacy.search(query)))
                .as("two shops have a customer of that name: names are no identities")
                .hasSize(2);
        assertThat(tenant.call(() -> privacy.search(
                        new PersonQuery("customer 1", tenant.northListing().id(), "", Set.of(), ""))))
                .hasSize(1);
    }

    private long everythingOfOnePerson() throws IOException, InterruptedException {
        importRows("r-1," + NAME + ",4," + FIRST + ",2026-05-02,Q-4711\nr-9," + NAME + ",nine,refused,2026-05-02,\n");
        importRows("r-1," + NAME + ",4,\"" + THEN.replace("\"", "\"\"") + "\",2026-05-02,Q-4711\nr-8,x,nine," + FIRST
                + ",2026-05-02,\n");
        long review = found("Quorndon").getFirst();
        tenant.run(() -> {
            reviews.addNote(review, "called Wilhelmina back");
            context.getBean(SavedViewService.class)
                    .save("hers", ReviewFilter.parse("Ashgrove"), ReviewSort.NEWEST, ViewVisibility.TEAM, null);
            orders.applyAll(List.of(order()));
        });
        jdbc.update(
                "INSERT INTO outgoing_mail (tenant_id, id, recipient, subject, text, state, attempts, created_at, settled_at)"
                        + " VALUES (?, ?, ?, 'To Wilhelmina', 'Dear Ashgrove', 'CAUGHT', 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                tenant.id(),
                Tsid.next(),
                MAIL);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url("/api/v1/reviews/" + Tsid.format(review) + "/notes")))
                .header("Authorization", "Bearer " + tenant.ownerToken())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "once")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"Mrs Ashgrove agrees\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(201);
        }
        return review;
    }

    private static NewOrder order() {
        return new NewOrder(
                "Q-4711", "north", NAME, MAIL, "gold", null, null, null, null, null, null, null, null, null, null, null,
                null, null, List.of());
    }

    private void importRows(String rows) {
        tenant.run(() -> {
            try {
                imports.importNow(
                        tenant.northListing().id(),
                        "reviews.csv",
                        new ByteArrayInputStream(
                                ("number,who,stars,words,day,order\n" + rows).getBytes(StandardCharsets.UTF_8)),
                        new ImportOptions(FileOptions.NONE, COLUMNS),
                        progress -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    private Path files() {
        return data.files().resolve(Integer.toString(tenant.id()));
    }

    private List<HeldThing> pick(PersonQuery query) {
        return tenant.call(
                () -> privacy.search(query).stream().map(PersonMatch::thing).toList());
    }

    private PrivacyRequest erase(List<HeldThing> picked) {
        PrivacyRequest asked = tenant.call(() -> privacy.erase(picked));
        jobs.run(new PrivacyRequestJob(tenant.id(), asked.id()));
        return tenant.call(() -> privacy.get(asked.id()));
    }

    private List<Long> found(String words) {
        return tenant.call(() -> search.ids(ReviewFilter.parse(words), 10));
    }

    private void awaitNotFound(String words) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> found(words).isEmpty());
    }

    private List<Map<String, Object>> counted() {
        return jdbc.queryForList(
                "SELECT day, listing_id, stars, sentiment, replied, reviews FROM review_day WHERE tenant_id = ?"
                        + " AND reviews <> 0 ORDER BY day, listing_id, stars, sentiment, replied",
                tenant.id());
    }

    private List<String> actions() {
        return jdbc.queryForList("SELECT action FROM audit_entry WHERE tenant_id = ?", String.class, tenant.id());
    }

    private String unzipped(long request) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        tenant.run(() -> {
            try {
                privacy.download(request, begun -> {}, zip);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                text.append(entry.getName()).append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
