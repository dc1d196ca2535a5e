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
import java.util.function.Function;

/**
 * Reads, checks and understands rows on a thread of its own, some batches ahead of whoever takes them: one core reads
 * while the other writes, and memory does not grow with the file.
 */
final class RowPipeline<T> implements AutoCloseable {

    private static final int BATCHES_AHEAD = 3;

    /** Rows of 50,000 characters are legal; a batch of them must not fill the memory. */
    private static final int CHARS_IN_BATCH = 2 << 20;

    private final RecordReader reader;
    private final RowParser parser;
    private final Function<List<RawReview>, T> preparation;
    private final BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread thread;
    private long position;

    private sealed interface Step<T> {
        record Batch<T>(SettledRows<T> rows) implements Step<T> {}

        record End<T>() implements Step<T> {}

        record Broken<T>(Throwable cause) implements Step<T> {}
    }

    /**
     * @param reader at its beginning; closed by this
     * @param position rows of the file that are settled already
     */
    RowPipeline(RecordReader reader, RowParser parser, Function<List<RawReview>, T> preparation, long position) {
        this.reader = reader;
        this.parser = parser;
        this.preparation = preparation;
        this.position = position;
        this.thread = Thread.ofPlatform().name("import-rows").daemon().start(this::read);
    }

    /** The next rows; empty at the end of the file. Not to be called again after that. */
    Optional<SettledRows<T>> next() throws IOException, InterruptedException {
        return switch (steps.take()) {
            case Step.Batch<T>(SettledRows<T> rows) -> Optional.of(rows);
            case Step.End<T>() -> Optional.empty();
            case Step.Broken<T>(IOException e) -> throw e;
            case Step.Broken<T>(RuntimeException e) -> throw e;
            case Step.Broken<T>(Throwable e) -> throw new IllegalStateException(e);
        };
    }

    private void read() {
        try {
            try {
                readBatches();
                steps.put(new Step.End<>());
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                steps.put(new Step.Broken<>(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody takes any more
        }
    }

    private void readBatches() throws IOException, InterruptedException {
        for (long skipped = 0; skipped < position; skipped++) {
            reader.next();
        }
        SettledRows<T> batch = readBatch();
        while (batch.rows() > 0) {
            steps.put(new Step.Batch<>(batch));
            position += batch.rows();
            batch = readBatch();
        }
    }

    private SettledRows<T> readBatch() throws IOException {
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
                    return settled(rows, accepted, refused, 1);
                }
            }
            rows++;
        }
        return settled(rows, accepted, refused, reader.fractionRead());
    }

    private SettledRows<T> settled(int rows, List<RawReview> accepted, List<RefusedRow> refused, double fractionRead) {
        return new SettledRows<>(position, rows, preparation.apply(accepted), refused, fractionRead);
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
