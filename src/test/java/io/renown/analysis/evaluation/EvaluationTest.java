package io.renown.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.analysis.DeepPassUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final String HEADER = "id\tlang\trating\tlabel\ttext\taspects\tsource\n";
    private static final String ROWS = HEADER
            + "1\ten\t1\tpositive\tLovely food and friendly staff.\tfood:positive;staff:positive\town\n"
            + "2\ten\t5\tnegative\tThe soup was cold and awful.\tfood:negative\town\n"
            + "3\tzh\t\tneutral\t请问可以开发票吗？\t\town\n";

    private final StringWriter printed = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void judgesTheTextAndNotTheRating() throws IOException {
        int exitCode = run("--task", "sentiment", write("reviews.tsv", ROWS));

        assertThat(exitCode).isZero();
        assertThat(printed.toString()).contains("reviews.tsv").containsPattern("3\\s+1\\.000\\s+1\\.000\\s+1\\.000");
    }

    @Test
    void readsGzip() throws IOException {
        Path file = folder.resolve("reviews.tsv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(ROWS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(run("--task", "language", "--pass", "fast", file.toString())).isZero();
        assertThat(printed.toString()).contains("acc-short");
    }

    @Test
    void translatesTheirCategoriesByTheMap() throws IOException {
        String map = write("map.tsv", "# theirs\tours\nfood\ttaste\nstaff\tservice\n");

        assertThat(run("--task", "aspects", "--map", map, write("reviews.tsv", ROWS)))
                .isZero();
        assertThat(printed.toString()).containsPattern("2\\s+1\\.000\\s+1\\.000\\s+1\\.000\\s+1\\.000");
    }

    @Test
    void takesOurOwnAspectsWithoutAMapAndNamesOthers() throws IOException {
        String rows = HEADER
                + "1\ten\t1\tpositive\tLovely food and friendly staff.\ttaste:positive;service:positive;staff:positive\town\n\n";

        assertThat(run("--task", "aspects", write("reviews.tsv", rows))).isZero();
        assertThat(printed.toString())
                .containsPattern("1\\s+1\\.000\\s+1\\.000\\s+1\\.000\\s+1\\.000")
                .contains("1 categories that are no aspect of ours", ": staff");
    }

    @Test
    void saysWhyThereAreNoTopics() throws IOException {
        assertThat(run("--task", "topics", write("reviews.tsv", HEADER + "1\tko\t\t\t배송이 빨라요\t\t\n")))
                .isZero();
        assertThat(printed.toString()).contains("no row in Chinese or English");
    }

    @Test
    void readsDeeplyOnlyWhatTheDeepPassJudges() throws IOException {
        String file = write("reviews.tsv", ROWS);
        for (String task : List.of("duplicates", "language", "keywords")) {
            assertThat(withoutModels("--task", task, "--pass", "deep", file))
                    .as(task)
                    .isZero();
        }
        assertThat(printed.toString()).doesNotContain("cannot run");
    }

    @Test
    void saysWhatIsMissingWhereTheModelsCannotRun() throws IOException {
        for (String task : List.of("sentiment", "aspects")) {
            assertThat(withoutModels("--task", task, "--pass", "deep", write("reviews.tsv", ROWS)))
                    .as(task)
                    .isEqualTo(2);
        }
        assertThat(printed.toString())
                .contains("This machine cannot run the models of the deep pass: no library for this processor.")
                .doesNotContain("Exception", "\tat ");
    }

    private int withoutModels(String... args) {
        return Evaluation.run(List.of(args), new PrintWriter(printed, true), () -> {
            throw new DeepPassUnavailableException("no library for this processor", new UnsatisfiedLinkError("none"));
        });
    }

    @Test
    void findsEditedCopiesAndNoOthers() throws IOException {
        String rows = HEADER
                + "1\ten\t\t\tWe waited an hour for the soup, which came cold, and nobody said a word about it.\t\town\n"
                + "2\ten\t\t\tThe room looked over the harbour and the breakfast had everything one could wish.\t\town\n";

        assertThat(run("--task", "duplicates", write("reviews.tsv", rows))).isZero();
        assertThat(printed.toString()).containsPattern("2\\s+1\\.000\\s+0\\.00e\\+00");
    }

    @Test
    void asksForKeywordsWhereAspectsAreWordsOfTheText() throws IOException {
        assertThat(run("--task", "keywords", write("words.tsv", ROWS))).isZero();
        assertThat(printed.toString()).containsPattern("2\\s+0\\.500\\s+0\\.500");

        String categories = HEADER + "1\ten\t\tpositive\tLovely.\tdish_taste:positive\town\n";
        assertThat(run("--task", "keywords", write("categories.tsv", categories)))
                .isZero();
        assertThat(printed.toString()).contains("aspects of this file are no words of its texts");
    }

    @Test
    void measuresTheDeepPassAndTopics() throws IOException {
        String file = write("reviews.tsv", ROWS);

        assertThat(run("--task", "sentiment", "--pass", "deep", file))
                .as(printed.toString())
                .isZero();
        assertThat(run("--task", "topics", file)).as(printed.toString()).isZero();
    }

    @Test
    void refusesWhatItCannotDo() throws IOException {
        String file = write("reviews.tsv", ROWS);

        assertThat(run("--task", "sentiment", "--pass", "third", file)).isEqualTo(2);
        assertThat(run("--task", "poetry", file)).isEqualTo(2);
        assertThat(run("--task", "sentiment")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void namesTheFileThatIsMissingOrMalformed() throws IOException {
        assertThat(run("--task", "sentiment", folder.resolve("gone.tsv").toString()))
                .isEqualTo(2);
        assertThat(run("--task", "sentiment", write("columns.tsv", "id\ttext\n1\tFine\n")))
                .isEqualTo(2);
        assertThat(run("--task", "sentiment", write("ragged.tsv", HEADER + "1\ten\tshort\n")))
                .isEqualTo(2);
        assertThat(run("--task", "sentiment", write("plain.tsv.gz", ROWS))).isEqualTo(2);

        assertThat(printed.toString())
                .contains("gone.tsv", "columns.tsv: column lang is missing", "ragged.tsv: row 2 has 3", "plain.tsv.gz");
    }

    private int run(String... args) {
        return Evaluation.run(List.of(args), new PrintWriter(printed));
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
