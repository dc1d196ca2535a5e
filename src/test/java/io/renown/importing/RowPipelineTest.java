package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.renown.importing.file.FileOptions;
import io.renown.importing.file.FilePreview;
import io.renown.importing.file.FileProblem;
import io.renown.importing.file.FileRecord;
import io.renown.importing.file.FileRefusedException;
import io.renown.importing.file.RecordReader;
import io.renown.importing.file.RowParser;
import io.renown.review.RawReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowPipelineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void handsOutBatchesInTheOrderOfTheFile() throws Exception {
        try (RowPipeline<List<RawReview>> pipeline = pipeline(ReviewRows.csv(0, 2234), 0)) {
            List<SettledRows<List<RawReview>>> batches = rest(pipeline);

            assertThat(batches).extracting(SettledRows::rows).containsExactly(1000, 1000, 234);
            assertThat(batches).extracting(SettledRows::from).containsExactly(0L, 1000L, 2000L);
            assertThat(batches.getLast().fractionRead()).isEqualTo(1);
            assertThat(batches.getLast().accepted().getFirst().platformReviewId())
                    .isEqualTo("r-2000");
        }
    }

    @Test
    void beginsBehindWhatIsSettled() throws Exception {
        try (RowPipeline<List<RawReview>> pipeline = pipeline(ReviewRows.csv(0, 700), 500)) {
            List<SettledRows<List<RawReview>>> batches = rest(pipeline);

            assertThat(batches).extracting(SettledRows::from).containsExactly(500L);
            assertThat(batches.getFirst().rows()).isEqualTo(200);
            assertThat(batches.getFirst().accepted().getFirst().platformReviewId())
                    .isEqualTo("r-500");
        }
    }

    @Test
    void keepsTheCellsOfARefusedRow() throws Exception {
        try (RowPipeline<List<RawReview>> pipeline =
                pipeline(ReviewRows.csv(ReviewRows.row(1, 7, "seven of five")), 0)) {
            SettledRows.RefusedRow refused = rest(pipeline).getFirst().refused().getFirst();

            assertThat(refused.refusal().column()).isEqualTo("rating");
            assertThat(refused.cells()).contains("seven of five");
        }
    }

    @Test
    void endsBatchesOfLongRowsEarly() throws Exception {
        String text = "long ".repeat(9_000);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            rows.append(ReviewRows.row(i, 3, text));
        }
        try (RowPipeline<List<RawReview>> pipeline = pipeline(ReviewRows.csv(rows.toString()), 0)) {
            List<SettledRows<List<RawReview>>> batches = rest(pipeline);

            assertThat(batches).hasSizeGreaterThan(1);
            assertThat(batches.stream().mapToInt(SettledRows::rows).sum()).isEqualTo(120);
        }
    }

    @Test
    void handsOnWhatBreaksTheReader() throws Exception {
        RecordReader broken = new RecordReader() {
            @Override
            public List<String> header() {
                return List.of("text");
            }

            @Override
            public FileRecord next() {
                throw new FileRefusedException(FileProblem.WORKBOOK_INFLATES);
            }

            @Override
            public double fractionRead() {
                return 0;
            }

            @Override
            public void close() {}
        };
        try (RowPipeline<List<RawReview>> pipeline =
                new RowPipeline<>(broken, parser(ReviewRows.csv(0, 1)), reviews -> reviews, 0)) {
            assertThatExceptionOfType(FileRefusedException.class).isThrownBy(pipeline::next);
        }
    }

    @Test
    void stopsReadingWhenNobodyTakesAnyMore() throws Exception {
        RowPipeline<List<RawReview>> pipeline = pipeline(ReviewRows.csv(0, 20_000), 0);
        assertThat(pipeline.next()).isPresent();

        pipeline.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("import-rows");
    }

    private RowPipeline<List<RawReview>> pipeline(byte[] content, long position) throws IOException {
        FilePreview preview = preview(content);
        RecordReader reader = RecordReader.open(folder.resolve("reviews.csv"), preview.layout());
        RowParser parser = new RowParser(preview.mapping(), reader.header(), CLOCK, ZoneOffset.UTC);
        return new RowPipeline<>(reader, parser, reviews -> reviews, position);
    }

    private RowParser parser(byte[] content) throws IOException {
        FilePreview preview = preview(content);
        return new RowParser(preview.mapping(), preview.header(), CLOCK, ZoneOffset.UTC);
    }

    private FilePreview preview(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("reviews.csv"), content);
        return FilePreview.read(file, FileOptions.NONE, CLOCK, ZoneOffset.UTC);
    }

    private static List<SettledRows<List<RawReview>>> rest(RowPipeline<List<RawReview>> pipeline)
            throws IOException, InterruptedException {
        List<SettledRows<List<RawReview>>> batches = new ArrayList<>();
        Optional<SettledRows<List<RawReview>>> next = pipeline.next();
        while (next.isPresent()) {
            batches.add(next.get());
            next = pipeline.next();
        }
        return batches;
    }
}
