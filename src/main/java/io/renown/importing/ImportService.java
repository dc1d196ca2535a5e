package io.renown.importing;

import io.renown.audit.AuditLog;
import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.FilePreview;
import io.renown.importing.file.FileRefusedException;
import io.renown.importing.file.RefusedRowsWriter;
import io.renown.importing.file.SheetNames;
import io.renown.jobs.JobQueue;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.review.ListingReviews;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports of the listings that the actor may see. A run that is unknown, out of scope or another tenant's is not found. */
@Service
public class ImportService {

    private static final int ERRORS_AT_ONCE = 500;
    private static final Duration FOREVER = Duration.ofDays(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ListingService listings;
    private final ListingReviews reviews;
    private final PlatformCatalog platforms;
    private final ImportRunSql runs;
    private final ImportErrorSql errors;
    private final ImportMappingSql mappings;
    private final ImportFiles files;
    private final FilesToForget toForget;
    private final FileReading reading;
    private final ImportWorker worker;
    private final JobQueue jobs;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportService(
            ListingService listings,
            ListingReviews reviews,
            PlatformCatalog platforms,
            ImportRunSql runs,
            ImportErrorSql errors,
            ImportMappingSql mappings,
            ImportFiles files,
            FilesToForget toForget,
            FileReading reading,
            ImportWorker worker,
            JobQueue jobs,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.listings = listings;
        this.reviews = reviews;
        this.platforms = platforms;
        this.runs = runs;
        this.errors = errors;
        this.mappings = mappings;
        this.files = files;
        this.toForget = toForget;
        this.reading = reading;
        this.worker = worker;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes a file into the data folder, to be looked at and then started.
     *
     * @param content read to its end, not closed
     * @throws Problem {@code file-too-large} past 512 MiB, before the rest is read
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public StagedFile stage(String fileName, InputStream content) throws IOException {
        return files.store(fileName, content);
    }

    /** Forgets a staged file that was not started. */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    @Transactional(readOnly = true)
    public void discard(StagedFile file) {
        if (runs.find(file.id()).isEmpty()) {
            files.delete(file.id());
        }
    }

    /**
     * The first rows of the file as they would be read for this listing.
     *
     * @throws FileRefusedException for what is no review file
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public FilePreview preview(long listingId, StagedFile file, ImportOptions options) throws IOException {
        ListingDetails listing = listings.get(listingId);
        return reading.preview(files.existing(file.id()), listing.id(), file.name(), options);
    }

    /**
     * The visible worksheets of a staged workbook.
     *
     * @throws Problem {@code not-found} for a file that this tenant has not staged
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public List<String> sheets(StagedFile file) throws IOException {
        return SheetNames.of(files.existing(file.id()));
    }

    /** Stages and starts in one go. */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public ImportRunDetails start(long listingId, String fileName, InputStream content, ImportOptions options)
            throws IOException {
        requireStorable(listings.get(listingId)); // before half a gigabyte is taken in
        return start(listingId, files.store(fileName, content), options);
    }

    /**
     * Queues the import of a staged file; a mapping with columns is remembered for the listing.
     *
     * @throws Problem {@code platform-forbids-storing}
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public ImportRunDetails start(long listingId, StagedFile file, ImportOptions options) {
        queue(listingId, file, options, () -> jobs.enqueue(new RunImportJob(TenantContext.tenantId(), file.id())));
        return runs.find(file.id()).orElseThrow();
    }

    /**
     * Takes in a file before it returns, in the caller's thread: for the command line, where no job server runs.
     *
     * @param progress told behind each batch
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public ImportRunDetails importNow(
            long listingId,
            String fileName,
            InputStream content,
            ImportOptions options,
            Consumer<ImportRunDetails> progress)
            throws IOException, InterruptedException {
        requireStorable(listings.get(listingId));
        StagedFile file = files.store(fileName, content);
        queue(listingId, file, options, () -> {});
        try {
            worker.work(
                    file.id(),
                    FOREVER,
                    () -> progress.accept(runs.find(file.id()).orElseThrow()));
        } catch (RuntimeException e) {
            worker.fail(file.id(), ImportFailure.unexpected(Tsid.format(file.id())));
            throw e;
        }
        return runs.find(file.id()).orElseThrow();
    }

    private void queue(long listingId, StagedFile file, ImportOptions options, Runnable job) {
        requireStorable(listings.get(listingId));
        transaction.executeWithoutResult(status -> {
            runs.insert(
                    file,
                    listingId,
                    TenantContext.actor().memberId(),
                    JSON.writeValueAsString(options.toMap()),
                    clock.instant());
            if (FileReading.isChosen(options.mapping())) {
                mappings.save(listingId, options.mapping());
            }
            audit.append(
                    "import.started",
                    "import:" + Tsid.format(file.id()),
                    file.name() + ", " + file.bytes() + " bytes, listing:" + Tsid.format(listingId));
            job.run();
        });
    }

    private void requireStorable(ListingDetails listing) {
        if (!platforms.get(listing.platform()).storable()) {
            throw Problem.conflict(
                    "platform-forbids-storing",
                    platforms.get(listing.platform()).name());
        }
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public ImportRunDetails get(long id) {
        ImportRunDetails run = runs.find(id).orElseThrow(Problem::notFound);
        listings.get(run.listingId());
        return run;
    }

    /**
     * How many reviews of the import's listing are without analysis to this day: what an import counted once may have been
     * understood since, by a later version.
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public long countNotUnderstood(long id) {
        return reviews.countNotUnderstood(get(id).listingId());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public List<ImportRunDetails> list(int limit) {
        return runs.list(TenantContext.actor().brandScope(), limit);
    }

    /**
     * Refused rows in the order of the file.
     *
     * @param afterLine 0 to begin with
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public List<ImportErrorDetails> errors(long id, long afterLine, int limit) {
        get(id);
        return errors.list(id, afterLine, limit);
    }

    /**
     * Ends the import behind the batch that is at work; what was taken in stays.
     *
     * @throws Problem {@code import-over} when it has ended already
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public ImportRunDetails cancel(long id) {
        get(id);
        ImportRunSql.Locked run = runs.lock(id).orElseThrow(Problem::notFound);
        if (run.state().isOver()) {
            throw Problem.conflict("import-over");
        }
        if (run.state() == ImportState.QUEUED) {
            runs.end(id, ImportState.CANCELED, null, clock.instant());
            toForget.runEnds(id);
        }
        runs.askCancel(id);
        audit.append("import.cancel-asked", "import:" + Tsid.format(id), "");
        return runs.find(id).orElseThrow();
    }

    /**
     * Writes the refused rows as CSV for spreadsheets, formulas neutralised: the reason, then the row as it was given.
     * Mended, the file can be imported again.
     *
     * @param out in UTF-8, closed in the end
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public void writeRefusedRows(long id, Writer out, RefusedRowsText text) throws IOException {
        get(id);
        try (RefusedRowsWriter rows =
                new RefusedRowsWriter(out, worker.header(id), text.line(), text.column(), text.reason())) {
            List<ImportErrorDetails> page = errors.list(id, 0, ERRORS_AT_ONCE);
            while (!page.isEmpty()) {
                for (ImportErrorDetails error : page) {
                    rows.write(
                            error.line(),
                            Objects.requireNonNullElse(error.column(), ""),
                            text.reasonOf().apply(error),
                            Objects.requireNonNullElse(error.cells(), List.of()));
                }
                page = errors.list(id, page.getLast().line(), ERRORS_AT_ONCE);
            }
        }
    }

    /** The mapping last chosen for this listing. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public Optional<ColumnMapping> rememberedMapping(long listingId) {
        return mappings.find(listings.get(listingId).id());
    }
}
