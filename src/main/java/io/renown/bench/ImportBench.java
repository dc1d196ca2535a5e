package io.renown.bench;

import io.renown.bench.Population.BrandPlan;
import io.renown.bench.Population.ListingPlan;
import io.renown.bench.Population.TenantPlan;
import io.renown.embedded.DataFolder;
import io.renown.importing.ImportOptions;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.importing.ImportState;
import io.renown.review.ReviewSearch;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A file of reviews by the way a member's upload takes - staged, queued as a job, read, checked, analysed, written,
 * indexed, until all of it can be searched - then the same file again, then the same rows by {@code LOAD DATA}.
 */
final class ImportBench {

    private static final long WARM_UP = 20_000;
    private static final double MB = 1 << 20;

    private final Class<?> application;
    private final BenchOptions options;
    private final Figures figures;

    ImportBench(Class<?> application, BenchOptions options, Figures figures) {
        this.application = application;
        this.options = options;
        this.figures = figures;
    }

    private record Run(ImportRunDetails details, double queued, double worked, double indexed) {

        double seconds() {
            return worked + indexed;
        }
    }

    void run() throws Exception {
        Path data = options.out().resolve("data-import");
        DataFolder.erase(data);
        Path file = options.out().resolve("import-reviews.csv");
        try (OpenPortal portal = OpenPortal.open(application, data, options.database())) {
            LocalDate until = LocalDate.now(portal.get(Clock.class)).minusDays(1);
            ListingPlan large = new ListingPlan("bench-file", "One file", ListingProfile.mixed(1), options.rows());
            ListingPlan warm = new ListingPlan(
                    "bench-warm-up", "Warm-up", ListingProfile.mixed(2), Math.min(WARM_UP, options.rows() / 4 + 1));
            // A name of its own, since another server may hold what an earlier run left.
            TenantWriter.Made tenant = new TenantWriter(portal)
                    .write(
                            new TenantPlan(
                                    "bench-import-" + Tsid.format(Tsid.next()),
                                    "Import",
                                    List.of(new BrandPlan("Brand", List.of(large, warm)))),
                            1);
            measure(portal, tenant, large, warm, file, until);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void measure(
            OpenPortal portal,
            TenantWriter.Made tenant,
            ListingPlan large,
            ListingPlan warm,
            Path file,
            LocalDate until)
            throws Exception {
        ReviewCsv.write(file, new ReviewGenerator(warm.profile(), warm.reviews(), until));
        runImport(portal, tenant, warm, file, "warm-up");

        long began = System.nanoTime();
        long bytes = ReviewCsv.write(file, new ReviewGenerator(large.profile(), large.reviews(), until));
        double seconds = (System.nanoTime() - began) / 1e9;
        figures.add(
                "file_rows",
                large.reviews(),
                "rows",
                Figure.number(bytes / MB) + " MB, made in " + Figure.number(seconds) + " s");

        System.gc();
        Run first;
        CpuWatch cpu = new CpuWatch();
        try (HeapWatch heap = new HeapWatch()) {
            first = runImport(portal, tenant, large, file, "import");
            reportFirst(first, cpu, heap);
        }
        Run again = runImport(portal, tenant, large, file, "again");
        figures.atLeast(
                30_000,
                "repeat_rate",
                again.details().received() / again.seconds(),
                "rows/s",
                again.details().unchanged() + " of " + again.details().received() + " unchanged");
        reportYardstick(portal, tenant, first);
    }

    private void reportFirst(Run run, CpuWatch cpu, HeapWatch heap) throws IOException {
        long rows = run.details().received();
        figures.add("import_queued", run.queued(), "s", "until a worker took the job; not counted in the rate");
        figures.add(
                "import_time",
                run.seconds(),
                "s",
                run.details().added() + " new, "
                        + run.details().rejected() + " refused; "
                        + Figure.number(run.indexed()) + " s of it until the last could be found");
        figures.atLeast(
                6_000, "import_rate", rows / run.seconds(), "rows/s", "read, checked, analysed, written, indexed");
        figures.add("import_cpu", cpu.ownMillis() / rows, "ms/row", "of this process, all threads");
        figures.add("import_cpu_database", cpu.databaseMillis() / rows, "ms/row", "0 when the database is elsewhere");
        figures.add("heap_peak_after_gc", heap.peak() / MB, "MB", "");
        List<Long> floors = heap.floors(4);
        for (int quarter = 0; quarter < floors.size(); quarter++) {
            figures.add(
                    "heap_floor_quarter_" + (quarter + 1),
                    floors.get(quarter) / MB,
                    "MB",
                    "lowest value behind a collection; 0 without one; memory is constant where all four are alike");
        }
    }

    private void reportYardstick(OpenPortal portal, TenantWriter.Made tenant, Run run) throws Exception {
        try (Connection connection = portal.connect()) {
            TableCopy.Loaded loaded =
                    new TableCopy(connection, options.out().resolve("import-rows.tsv")).load(tenant.tenantId());
            double rate = loaded.rows() / loaded.seconds();
            figures.add(
                    "load_data_rate",
                    rate,
                    "rows/s",
                    loaded.rows() + " rows of the same table with its keys, " + Figure.number(loaded.seconds()) + " s");
            figures.atLeast(10, "import_to_load_data", 100 * run.details().received() / run.seconds() / rate, "%", "");
        }
    }

    private Run runImport(OpenPortal portal, TenantWriter.Made tenant, ListingPlan listing, Path file, String what)
            throws Exception {
        return TenantContext.callAs(tenant.tenantId(), tenant.member(), () -> {
            ImportService imports = portal.get(ImportService.class);
            long listingId = tenant.listingId(listing);
            ImportRunDetails run;
            try (InputStream content = Files.newInputStream(file)) {
                run = imports.start(listingId, String.valueOf(file.getFileName()), content, ImportOptions.NONE);
            }
            long asked = System.nanoTime();
            long began = 0;
            while (!run.state().isOver()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                run = imports.get(run.id());
                if (began == 0 && run.state() != ImportState.QUEUED) {
                    began = System.nanoTime();
                }
                figures.screen().progress(what, run.bytesRead() >> 10, run.fileBytes() >> 10);
            }
            long ended = System.nanoTime();
            if (run.state() != ImportState.COMPLETED) {
                throw new IllegalStateException("the import ended as "
                        + run.state().slug() + ", " + run.rejected() + " rows refused, " + run.failure());
            }
            awaitFound(portal, listing);
            double indexed = (System.nanoTime() - ended) / 1e9;
            began = began == 0 ? asked : began;
            return new Run(run, (began - asked) / 1e9, (ended - began) / 1e9, indexed);
        });
    }

    /** A review that no search finds has not arrived. */
    private static void awaitFound(OpenPortal portal, ListingPlan listing) {
        ReviewSearch search = portal.get(ReviewSearch.class);
        ReviewFilter all = ReviewFilter.parse("listing:" + listing.externalId());
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (search.count(all) < listing.reviews()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the index holds " + search.count(all) + " of " + listing.reviews() + " reviews");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
