package io.renown.importing;

import io.renown.audit.AuditLog;
import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.FileLayout;
import io.renown.importing.file.FilePreview;
import io.renown.importing.file.FileRefusedException;
import io.renown.importing.file.RecordReader;
import io.renown.importing.file.RowParser;
import io.renown.jobs.MembersFirst;
import io.renown.review.IngestResult;
import io.renown.review.IngestStream;
import io.renown.review.ReviewIngest;
import io.renown.shared.Tsid;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works a run off. Each batch is one transaction with its reviews, its refused rows and the new position, so whatever
 * stops the portal, the next worker goes on behind the last batch: nothing is lost, nothing comes twice.
 */
@Component
class ImportWorker {

    /** How a stretch of work ended. */
    enum Outcome {
        /** The run is over. */
        OVER,
        /** The time is up and rows remain. */
        MORE,
        /** Somebody else works on this run. */
        TAKEN
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TRIES = 5;

    private final ImportRunSql runs;
    private final ImportErrorSql errors;
    private final ImportFiles files;
    private final FilesToForget toForget;
    private final FileReading reading;
    private final ReviewIngest ingest;
    private final MembersFirst members;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportWorker(
            ImportRunSql runs,
            ImportErrorSql errors,
            ImportFiles files,
            FilesToForget toForget,
            FileReading reading,
            ReviewIngest ingest,
            MembersFirst members,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.errors = errors;
        this.files = files;
        this.toForget = toForget;
        this.reading = reading;
        this.ingest = ingest;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // What another import of this listing committed while this one waited for the lock must be seen.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Works for about {@code stretch}, at least one batch. An exception leaves the run as it is, to be tried again.
     *
     * @param stretch without the time it takes to find the place where the last worker stopped
     */
    Outcome work(long runId, Duration stretch) throws IOException, InterruptedException {
        return work(runId, stretch, () -> {});
    }

    /** @param afterBatch runs behind each batch */
    Outcome work(long runId, Duration stretch, Runnable afterBatch) throws IOException, InterruptedException {
        Optional<ImportRunSql.Locked> run = committed(() -> goOn(runId));
        if (run.isEmpty()) {
            return Outcome.OVER;
        }
        try {
            if (!run.get().opened()) {
                run = open(run.get());
                if (run.isEmpty()) {
                    return Outcome.OVER;
                }
            }
            return settle(run.get(), stretch, afterBatch);
        } catch (FileRefusedException e) {
            fail(runId, ImportFailure.of(e));
        } catch (NoSuchFileException e) {
            fail(runId, ImportFailure.fileMissing());
        }
        return Outcome.OVER;
    }

    /** The run, locked until the end of the transaction; empty when there is nothing more to do on it. */
    private Optional<ImportRunSql.Locked> goOn(long runId) {
        Optional<ImportRunSql.Locked> run =
                runs.lock(runId).filter(found -> !found.state().isOver());
        if (run.isPresent() && run.get().cancelAsked()) {
            end(runId, ImportState.CANCELED, null);
            return Optional.empty();
        }
        return run;
    }

    private Optional<ImportRunSql.Locked> open(ImportRunSql.Locked run) throws IOException {
        FilePreview preview = reading.preview(files.path(run.id()), run.listingId(), run.fileName(), options(run));
        if (!preview.problems().isEmpty()) {
            fail(run.id(), ImportFailure.of(preview.problems().getFirst()));
            return Optional.empty();
        }
        return committed(() -> {
            Optional<ImportRunSql.Locked> still = goOn(run.id());
            if (still.isPresent() && !still.get().opened()) {
                runs.begin(
                        run.id(),
                        JSON.writeValueAsString(FileReading.settle(preview).toMap()),
                        JSON.writeValueAsString(preview.header()),
                        clock.instant());
                return runs.lock(run.id());
            }
            return still;
        });
    }

    private Outcome settle(ImportRunSql.Locked run, Duration stretch, Runnable afterBatch)
            throws IOException, InterruptedException {
        try (IngestStream stream = ingest.stream(run.listingId(), "import:" + Tsid.format(run.id()));
                RowPipeline<IngestStream.Batch> pipeline = pipeline(run, stream)) {
            Optional<SettledRows<IngestStream.Batch>> rows = pipeline.next();
            Instant enough = clock.instant().plus(stretch);
            while (rows.isPresent()) {
                SettledRows<IngestStream.Batch> batch = rows.get();
                Outcome outcome = committed(() -> settle(run.id(), batch, stream));
                if (outcome != Outcome.MORE) {
                    return outcome;
                }
                afterBatch.run();
                if (!clock.instant().isBefore(enough)) {
                    return Outcome.MORE;
                }
                members.giveWay();
                rows = pipeline.next();
            }
        }
        return committed(() -> complete(run.id()));
    }

    private RowPipeline<IngestStream.Batch> pipeline(ImportRunSql.Locked run, IngestStream stream) throws IOException {
        ImportOptions options = options(run);
        ColumnMapping mapping = options.mapping();
        Path file = files.path(run.id());
        RecordReader reader = RecordReader.open(file, FileLayout.detect(file, options.file()));
        RowParser parser = new RowParser(mapping, reader.header(), clock, reading.zone());
        return new RowPipeline<>(reader, parser, stream::prepare, run.position());
    }

    private Outcome settle(long runId, SettledRows<IngestStream.Batch> rows, IngestStream stream) {
        Optional<ImportRunSql.Locked> run = goOn(runId);
        if (run.isEmpty()) {
            return Outcome.OVER;
        }
        if (run.get().position() != rows.from()) {
            return Outcome.TAKEN;
        }
        IngestResult result = stream.ingest(rows.accepted());
        errors.insert(runId, rows.refused());
        runs.advance(runId, rows, result);
        return Outcome.MORE;
    }

    private Outcome complete(long runId) {
        if (goOn(runId).isPresent()) {
            long rejected = runs.find(runId).map(ImportRunDetails::rejected).orElse(0L);
            end(runId, rejected == 0 ? ImportState.COMPLETED : ImportState.COMPLETED_WITH_ERRORS, null);
        }
        return Outcome.OVER;
    }

    void fail(long runId, ImportFailure failure) {
        committed(() -> {
            if (goOn(runId).isPresent()) {
                end(runId, ImportState.FAILED, failure);
            }
            return Outcome.OVER;
        });
    }

    /** A batch that gave way to another transaction is simply brought again. */
    private <T> T committed(Supplier<T> deed) {
        for (int tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> deed.get()));
            } catch (RuntimeException e) {
                if (tried == TRIES || !isOvertaken(e)) {
                    throw e;
                }
            }
        }
    }

    /** A deadlock, or a review that somebody else, such as a new analysis, changed since it was read. */
    private static boolean isOvertaken(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null
                && !(cause instanceof SQLTransactionRollbackException)
                && !(cause instanceof OptimisticLockingFailureException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private void end(long runId, ImportState state, @Nullable ImportFailure failure) {
        runs.end(runId, state, failure, clock.instant());
        toForget.runEnds(runId);
        ImportRunDetails run = runs.find(runId).orElseThrow();
        audit.append(
                "import." + state.slug(),
                "import:" + Tsid.format(runId),
                "+" + run.added() + " ~" + run.changed() + " =" + run.unchanged() + " !" + run.rejected()
                        + (run.notUnderstood() == 0 ? "" : " ?" + run.notUnderstood())
                        + (failure == null ? "" : " " + failure.slug()));
    }

    private static ImportOptions options(ImportRunSql.Locked run) {
        return ImportOptions.fromMap(JSON.readValue(run.options(), new TypeReference<Map<String, String>>() {}));
    }

    /** Columns of the file of a run that was opened; else empty. */
    List<String> header(long runId) {
        return runs.findHeader(runId)
                .map(json -> JSON.readValue(json, new TypeReference<List<String>>() {}))
                .orElse(List.of());
    }
}
