package io.renown.importing;

import io.renown.importing.SettledRows.RefusedRow;
import io.renown.importing.file.FileRecord;
import io.renown.importing.file.RecordReader;
import io.renown.importing.file.RowParser;
import io.renown.importing.file.RowResult;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads and checks rows on a thread of its own, some batches ahead of whoever takes them: one core reads while the other
 * writes, and memory does not grow with the file.
 */
final class RowPipeline implements AutoCloseable {

    private static final int BATCHES_AHEAD = 3;

    /** Rows of 50,000 characters are legal; a batch of them must not fill the memory. */
    private static final int CHARS_IN_BATCH = 2 << 20;

    private final RecordReader reader;
    private final RowParser parser;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread thread;
    private long position;

    private sealed interface Step {
        record Batch(SettledRows rows) implements Step {}

        record End() implements Step {}

        record Broken(Throwable cause) implements Step {}
    }

    /** @param position rows of the file that are settled already; the reader, at its beginning, is closed by this */
    RowPipeline(RecordReader reader, RowParser parser, long position) {
        this.reader = reader;
        this.parser = parser;
        this.position = position;
        this.thread = Thread.ofPlatform().name("import-rows").daemon().start(this::read);
    }

    /** The next rows; empty at the end of the file. Not to be called again after that. */
    Optional<SettledRows> next() throws IOException, InterruptedException {
        return switch (steps.take()) {
            case Step.Batch(SettledRows rows) -> Optional.of(rows);
            case Step.End() -> Optional.empty();
            case Step.Broken(IOException e) -> throw e;
            case Step.Broken(RuntimeException e) -> throw e;
            case Step.Broken(Throwable e) -> throw new IllegalStateException(e);
        };
    }

    private void read() {
        try {
            try {
                readBatches();
                steps.put(new Step.End());
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                steps.put(new Step.Broken(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody takes any more
        }
    }

    private void readBatches() throws IOException, InterruptedException {
        for (long skipped = 0; skipped < position; skipped++) {
            reader.next();
        }
        SettledRows batch = readBatch();
        while (batch.rows() > 0) {
            steps.put(new Step.Batch(batch));
            position += batch.rows();
            batch = readBatch();
        }
    }

    private SettledRows readBatch() throws IOException {
        List<RawReview> accepted = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        int rows = 0;
        int chars = 0;
        while (rows < ReviewIngest.BATCH && chars < CHARS_IN_BATCH) {
            switch (reader.next()) {
                case FileRecord.Row row -> {
                    switch (parser.parse(row)) {
                        case RowResult.Accepted taken -> accepted.add(taken.review());
                        case RowResult.Refused refusal -> refused.add(new RefusedRow(refusal, row.cells()));
                    }
                    for (String cell : row.cells()) {
                        chars += cell.length();
                    }
                }
                case FileRecord.BadRow bad -> refused.add(new RefusedRow(RowResult.Refused.of(bad), List.of()));
                case FileRecord.End() -> {
                    return new SettledRows(position, rows, accepted, refused, 1);
                }
            }
            rows++;
        }
        return new SettledRows(position, rows, accepted, refused, reader.fractionRead());
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        reader.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
