package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.renown.importing.ImportWorker.Outcome;
import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.ColumnMapping;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.ReviewIngest;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports from the upload to the last row, and past whatever stops them. */
@OnEachEngine
class ImportIT extends PortalIT {

    private static final RefusedRowsText TEXT =
            new RefusedRowsText("line", "column", "reason", ImportErrorDetails::problem);
    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    private ImportService imports;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private ImportFiles files;

    @Autowired
    private ImportRunSql runs;

    @Autowired
    private ListingService listings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private LookAlike tenant;
    private ListingDetails listing;

    @BeforeEach
    void openListing() {
        tenant = tenants.a();
        listing = newListing(tenant);
    }

    @Test
    void takesAFileInAndCountsWhatBecameOfEachRow() {
        String bad = ReviewRows.row(3, 6, "six of five") + ReviewRows.row(4).replace("2026-03-05", "9999-01-01");
        long id = started(ReviewRows.csv(ReviewRows.row(1) + ReviewRows.row(2) + bad));

        ImportRunDetails run = whenOver(id);

        assertThat(run.state()).isEqualTo(ImportState.COMPLETED_WITH_ERRORS);
        assertThat(run.received()).isEqualTo(4);
        assertThat(run.added()).isEqualTo(2);
        assertThat(run.rejected()).isEqualTo(2);
        assertThat(run.progress()).isEqualTo(1);
        List<ImportErrorDetails> errors = tenant.call(() -> imports.errors(id, 0, 10));
        assertThat(errors).extracting(ImportErrorDetails::line).containsExactly(4L, 5L);
        assertThat(errors).extracting(ImportErrorDetails::column).containsExactly("rating", "created_at");
        assertThat(errors)
                .extracting(ImportErrorDetails::problem)
                .containsExactly("rating-out-of-range", "date-out-of-range");
        assertThat(errors.getFirst().arguments()).containsExactly("6", "1", "5");
        assertThat(errors.getFirst().excerpt()).isEqualTo("6");
        assertThat(errors.getFirst().cells()).contains("six of five");
    }

    @Test
    void writesNothingForAFileThatWasTakenInBefore() {
        whenOver(started(ReviewRows.csv(0, 1200)));

        ImportRunDetails again = whenOver(started(ReviewRows.csv(0, 1200)));

        assertThat(again.unchanged()).isEqualTo(1200);
        assertThat(again.added() + again.changed() + again.rejected()).isZero();
        assertThat(reviews()).isEqualTo(1200);
    }

    @Test
    void keepsWhatAChangedReviewSaidBefore() {
        whenOver(started(ReviewRows.csv(0, 10)));

        ImportRunDetails run = whenOver(started(ReviewRows.csv(ReviewRows.row(3, 1, "I changed my mind"))));

        assertThat(run.changed()).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM review_version v JOIN review r ON r.tenant_id = v.tenant_id"
                        + " AND r.id = v.review_id WHERE v.tenant_id = ? AND r.listing_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void goesOnBehindTheLastBatchAfterEachStop() {
        long id = queued(ReviewRows.csv(0, 3400));

        assertThat(work(id, Duration.ZERO)).isEqualTo(Outcome.MORE);
        assertThat(reviews()).isEqualTo(ReviewIngest.BATCH);
        killedInTheMiddleOfABatch(id);
        assertThat(reviews()).isEqualTo(ReviewIngest.BATCH);
        assertThat(get(id).received()).isEqualTo(ReviewIngest.BATCH);
        while (work(id, Duration.ZERO) == Outcome.MORE) {
            assertThat(reviews()).isEqualTo(get(id).received());
        }

        assertThat(get(id).state()).isEqualTo(ImportState.COMPLETED);
        assertThat(get(id).received()).isEqualTo(3400);
        assertThat(get(id).added()).isEqualTo(3400);
        assertThat(reviews()).isEqualTo(3400);
        assertThat(daysCounted()).isEqualTo(3400);
    }

    @Test
    void takesUpOnStartWhatAStopLeft(@Autowired ContinueImportsOnStart continueImports) {
        long id = queued(ReviewRows.csv(0, 700));
        work(id, Duration.ZERO);

        continueImports.continueImports();

        assertThat(whenOver(id).added()).isEqualTo(700);
    }

    @Test
    void letsOnlyOneOfTwoWorkersSettleARow() throws Exception {
        long id = queued(ReviewRows.csv(0, 3000));

        List<Outcome> outcomes = together(() -> work(id, LONG), () -> work(id, LONG));

        assertThat(outcomes).contains(Outcome.OVER);
        assertThat(get(id).received()).isEqualTo(3000);
        assertThat(get(id).added()).isEqualTo(3000);
        assertThat(reviews()).isEqualTo(3000);
        assertThat(daysCounted()).isEqualTo(3000);
    }

    @Test
    void takesInTwoFilesForOneListingAtTheSameTime() throws Exception {
        long first = queued(ReviewRows.csv(0, 2500));
        long second = queued(ReviewRows.csv(1000, 3500));

        List<Outcome> outcomes = together(() -> work(first, LONG), () -> work(second, LONG));

        assertThat(outcomes).containsOnly(Outcome.OVER);
        assertThat(get(first).added() + get(second).added()).isEqualTo(3500);
        assertThat(get(first).unchanged() + get(second).unchanged()).isEqualTo(1500);
        assertThat(reviews()).isEqualTo(3500);
        assertThat(daysCounted()).isEqualTo(3500);
    }

    @Test
    void endsBehindTheBatchAtWorkWhenCanceled() {
        long id = queued(ReviewRows.csv(0, 1700));
        work(id, Duration.ZERO);

        tenant.run(() -> imports.cancel(id));

        assertThat(get(id).canceling()).isTrue();
        assertThat(work(id, LONG)).isEqualTo(Outcome.OVER);
        assertThat(get(id).state()).isEqualTo(ImportState.CANCELED);
        assertThat(reviews()).isEqualTo(ReviewIngest.BATCH);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> tenant.run(() -> imports.cancel(id)))
                .withMessage("import-over");
    }

    @Test
    void cancelsAtOnceWhatHasNotBegun() {
        long id = queued(ReviewRows.csv(0, 10));

        tenant.run(() -> imports.cancel(id));

        assertThat(get(id).state()).isEqualTo(ImportState.CANCELED);
        assertThat(work(id, LONG)).isEqualTo(Outcome.OVER);
        assertThat(reviews()).isZero();
    }

    @Test
    void remembersTheMappingOfAListing() {
        ColumnMapping chosen = ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "words", CanonicalColumn.RATING, "points"))
                .withRatingScale(10);
        byte[] file = "points,words\n9,fine\n10,good\n".getBytes(StandardCharsets.UTF_8);
        whenOver(start(file, ImportOptions.NONE.withMapping(chosen)));

        assertThat(tenant.call(() -> imports.rememberedMapping(listing.id()))).contains(chosen);
        ImportRunDetails run = whenOver(started("points,words\n8,other\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(run.added()).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ? AND rating_scale = 10"))
                .isEqualTo(3);
    }

    @Test
    void handsRefusedRowsBackToBeMended() throws IOException {
        long id = started(ReviewRows.csv(ReviewRows.row(1, 9, "=HYPERLINK(\"\"http://x.example\"\")")));
        whenOver(id);

        StringWriter out = new StringWriter();
        tenant.call(() -> {
            try {
                imports.writeRefusedRows(id, out, TEXT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });

        assertThat(out.toString())
                .contains("line,column,reason,platform_review_id,author,rating,text,created_at")
                .contains("2,rating,rating-out-of-range,r-1,customer 1,9,")
                .contains("\"'=HYPERLINK(\"\"http://x.example\"\")\"");
    }

    @Test
    void hidesTheRunsOfOtherTenantsAndBrands() {
        long id = queued(ReviewRows.csv(0, 3));
        long southern = tenant.call(() -> stored(tenant.southListing().id(), ReviewRows.csv(0, 3)));

        for (long foreign : List.of(id, southern)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> tenants.b().call(() -> imports.get(foreign)))
                    .withMessage("not-found");
        }
        assertThat(tenants.b().call(() -> imports.list(100)))
                .extracting(ImportRunDetails::id)
                .doesNotContain(id, southern);
        TenantContext.runAs(tenant.id(), northernManager(), () -> {
            assertThat(imports.list(100)).extracting(ImportRunDetails::id).doesNotContain(southern);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> imports.get(southern))
                    .withMessage("not-found");
        });
    }

    @Test
    void saysWhyAFileIsNoReviewFile() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertFailure(picture, "unsupported-type");
        assertFailure(new byte[0], "empty");
        assertFailure("<html><body>reviews</body></html>".getBytes(StandardCharsets.UTF_8), "unsupported-type");
        assertFailure("PK\u0003\u0004 no workbook at all".getBytes(StandardCharsets.ISO_8859_1), "broken-workbook");
        assertFailure(bomb(), "workbook-inflates");
    }

    @Test
    void saysWhichColumnIsMissing() {
        ColumnMapping mapping = ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "content"));

        ImportRunDetails run = whenOver(start(ReviewRows.csv(0, 3), ImportOptions.NONE.withMapping(mapping)));

        assertThat(run.state()).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).isNotNull();
        assertThat(run.failure().slug()).isEqualTo("missing-column");
        assertThat(run.failure().arguments()).containsExactly("text", "content");
    }

    @Test
    void keepsGoodRowsAroundBadOnes() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(ReviewRows.csv(ReviewRows.row(1)));
        file.write("r-2,\"".getBytes(StandardCharsets.UTF_8));
        file.write("x".repeat(10 << 20).getBytes(StandardCharsets.UTF_8));
        file.write("\",3,\"a row of ten megabytes\",2026-03-01 10:00:00\n".getBytes(StandardCharsets.UTF_8));
        file.write("r-3,".getBytes(StandardCharsets.UTF_8));
        file.write(new byte[] {(byte) 0xC3, (byte) 0x28});
        file.write(",3,\"broken bytes\",2026-03-01 10:00:00\n".getBytes(StandardCharsets.UTF_8));
        file.write("r-4,only two cells\n".getBytes(StandardCharsets.UTF_8));
        file.write(ReviewRows.row(5, 5, "<script>alert(1)</script> <b>bold</b>").getBytes(StandardCharsets.UTF_8));
        file.write("r-6,\u202Enimda,4,\"a name with marks\",2026-03-01 10:00:00\n".getBytes(StandardCharsets.UTF_8));

        ImportRunDetails run = whenOver(started(file.toByteArray()));

        assertThat(run.state()).isEqualTo(ImportState.COMPLETED_WITH_ERRORS);
        assertThat(run.added()).isEqualTo(3);
        assertThat(tenant.call(() -> imports.errors(run.id(), 0, 10)))
                .extracting(ImportErrorDetails::line, ImportErrorDetails::problem)
                .containsExactly(tuple(3L, "row-too-long"), tuple(4L, "broken-encoding"), tuple(5L, "cell-count"));
        assertThat(texts()).contains("<script>alert(1)</script> <b>bold</b>");
        assertThat(column("author")).contains("nimda").noneMatch(author -> author.contains("\u202E"));
    }

    @Test
    void refusesAnUploadPastTheLimitWhileItStreams() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> tenant.call(() -> {
                    try {
                        return imports.stage("endless.csv", endless);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .withMessageStartingWith("file-too-large");
    }

    private void assertFailure(byte[] content, String slug) {
        ImportRunDetails run = whenOver(started(content));
        assertThat(run.state()).as(slug).isEqualTo(ImportState.FAILED);
        assertThat(run.failure()).isNotNull();
        assertThat(run.failure().slug()).isEqualTo(slug);
        assertThat(reviews()).isZero();
    }

    /** A workbook whose sheet inflates to 600 MiB of blanks. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>text</t></is></c></row>"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 600; i++) {
                zip.write(blanks);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private List<String> texts() {
        return column("text");
    }

    private List<String> column(String name) {
        return jdbc.sql("SELECT " + name + " FROM review WHERE tenant_id = ? AND listing_id = ?")
                .params(tenant.id(), listing.id())
                .query(String.class)
                .list();
    }

    private Actor northernManager() {
        return new Actor(
                "manager",
                tenant.ownerId(),
                Role.MANAGER.permissions(),
                tenant.limited().brandScope());
    }

    // ---- fixtures

    private ListingDetails newListing(LookAlike of) {
        String name = "import-" + Tsid.format(Tsid.next());
        return of.call(() ->
                listings.create(new NewListing(of.north().id(), name, "file", name, "Imported reviews", null, null)));
    }

    private long started(byte[] content) {
        return start(content, ImportOptions.NONE);
    }

    private long start(byte[] content, ImportOptions options) {
        return tenant.call(() -> {
            try {
                return imports.start(listing.id(), "reviews.csv", new ByteArrayInputStream(content), options)
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A run without a job: the test works it off. */
    private long queued(byte[] content) {
        return tenant.call(() -> stored(listing.id(), content));
    }

    private long stored(long listingId, byte[] content) {
        try {
            StagedFile file = files.store("reviews.csv", new ByteArrayInputStream(content));
            runs.insert(
                    file,
                    listingId,
                    tenant.ownerId(),
                    JsonMapper.shared().writeValueAsString(ImportOptions.NONE.toMap()),
                    clock.instant());
            return file.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome work(long id, Duration stretch) {
        return tenant.call(() -> {
            try {
                return worker.work(id, stretch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What a kill leaves of the transaction that was open: nothing. */
    private void killedInTheMiddleOfABatch(long id) {
        tenant.run(() -> transaction.executeWithoutResult(status -> {
            work(id, Duration.ZERO);
            status.setRollbackOnly();
        }));
    }

    private ImportRunDetails get(long id) {
        return tenant.call(() -> imports.get(id));
    }

    private ImportRunDetails whenOver(long id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get(id), run -> run.state().isOver());
    }

    private long reviews() {
        return count("SELECT COUNT(*) FROM review WHERE tenant_id = ? AND listing_id = ?");
    }

    private long daysCounted() {
        return count("SELECT COALESCE(SUM(reviews), 0) FROM review_day WHERE tenant_id = ? AND listing_id = ?");
    }

    private long count(String sql) {
        return jdbc.sql(sql).params(tenant.id(), listing.id()).query(Long.class).single();
    }

    private static List<Outcome> together(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> done : threads.invokeAll(List.of(one, other))) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
