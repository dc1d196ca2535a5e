package io.renown.analysis.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final String HEADER = "id\tlang\trating\tlabel\ttext\taspects\tsource\n";
    private static final List<String> SETS = List.of("en_mams", "id_smsa", "ko_nsmc", "th_wisesight", "zh_asap_sample");

    private final StringWriter printed = new StringWriter();

    @TempDir
    Path folder;

    private Path checkout;
    private Path data;

    @BeforeEach
    void writeSources() throws IOException {
        checkout = folder.resolve("checkout");
        data = Files.createDirectories(folder.resolve("data"));
        Path reviews = Files.createDirectories(checkout.resolve("src/data/reviews"));
        Files.copy(Path.of("src/data/training-sets.tsv"), checkout.resolve("src/data/training-sets.tsv"));
        Files.writeString(reviews.resolve("en-lamp.tsv"), rows("en", "works", "broke", "is a lamp"));
        Files.writeString(reviews.resolve("zh-lamp.tsv"), rows("zh-Hans", "好用", "坏了", "是一盏灯"));
        for (String set : SETS) {
            gzip(set + ".train.tsv.gz", rows(set.substring(0, 2), "aaa", "bbb", "ccc"));
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        assertThat(train("one")).as(printed.toString()).isZero();
        assertThat(train("two")).isZero();

        List<Path> files = files(folder.resolve("one"));
        assertThat(files).hasSize(11);
        for (Path file : files) {
            assertThat(file).hasSameBinaryContentAs(folder.resolve("two").resolve(file.getFileName()));
        }
    }

    @Test
    void theManifestSaysWhatAModelWasMadeOf() throws IOException {
        train("out");

        Manifest manifest = Manifest.parse(Files.readAllBytes(folder.resolve("out/manifest.json")));
        Manifest.Model english = manifest.models().stream()
                .filter(model -> model.file().equals("sentiment-en.bin"))
                .findFirst()
                .orElseThrow();
        byte[] content = Files.readAllBytes(folder.resolve("out/sentiment-en.bin"));
        assertThat(english.sha256()).isEqualTo(Sha256.of(content));
        assertThat(english.bytes()).isEqualTo(content.length);
        assertThat(english.sources())
                .extracting(Manifest.Source::file)
                .containsExactly("en-lamp.tsv", "en_mams.train.tsv.gz");
        assertThat(english.sources()).extracting(Manifest.Source::licence).containsExactly("CC0-1.0", "Apache-2.0");
        assertThat(english.sources())
                .allSatisfy(source -> assertThat(source.rows()).isEqualTo(60));
        assertThat(english.words()).containsKeys("sentiment-common.tsv", "sentiment-en.tsv");
        assertThat(english.figures()).containsKeys("macroF1OfTwo", "macroF1OfThree", "calibrationError");
    }

    @Test
    void namesEverySetThatIsMissingAndWritesNothing() throws IOException {
        Files.delete(data.resolve("ko_nsmc.train.tsv.gz"));
        Files.delete(data.resolve("id_smsa.train.tsv.gz"));

        assertThat(train("out")).isEqualTo(2);

        assertThat(printed.toString()).contains("id_smsa.train.tsv.gz, ko_nsmc.train.tsv.gz");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void leavesOutSetsOfUnclearLicenceAndSaysSo() throws IOException {
        gzip("en_uci.train.tsv.gz", rows("en", "aaa", "bbb", "ccc"));

        assertThat(train("out")).isZero();

        assertThat(printed.toString())
                .containsPattern("Left out: en_uci\\.train\\.tsv\\.gz: the copy bears no licence");
        Manifest manifest = Manifest.parse(Files.readAllBytes(folder.resolve("out/manifest.json")));
        assertThat(manifest.models())
                .flatExtracting(Manifest.Model::sources)
                .extracting(Manifest.Source::file)
                .doesNotContain("en_uci.train.tsv.gz");
        assertThat(manifest.sets())
                .filteredOn(set -> set.file().equals("en_uci.train.tsv.gz"))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.used()).isFalse();
                    assertThat(set.reason()).contains("not verified");
                });
        assertThat(manifest.sets())
                .filteredOn(set -> set.file().equals("th_wisesight.train.tsv.gz"))
                .singleElement()
                .satisfies(set -> assertThat(set.dated()).isEqualTo("2019-03-31"));
    }

    @Test
    void leavesOutSetsThatNobodyNamedAndSaysSo() throws IOException {
        gzip("en_found.train.tsv.gz", rows("en", "aaa", "bbb", "ccc"));

        assertThat(train("out")).isZero();

        assertThat(printed.toString()).contains("Left out: en_found.train.tsv.gz: src/data/training-sets.tsv does not");
    }

    @Test
    void refusesACatalogueWithoutReasons() throws IOException {
        Files.writeString(
                checkout.resolve("src/data/training-sets.tsv"), "ko_nsmc.train.tsv.gz\ttrain\tCC0-1.0\there\t2019\t\n");

        assertThat(train("out")).isEqualTo(2);

        assertThat(printed.toString()).contains("training-sets.tsv: expected file, train or leave");
    }

    @Test
    void refusesOptionsItDoesNotKnow() {
        assertThat(Training.run(List.of("--fast", "yes"), new PrintWriter(printed)))
                .isEqualTo(2);
        assertThat(Training.run(List.of("--data"), new PrintWriter(printed))).isEqualTo(2);
        assertThat(Training.run(List.of("--sources", folder.toString()), new PrintWriter(printed)))
                .isEqualTo(2);
        assertThat(printed.toString()).contains("--fast", "--data needs a value", "--sources DIR names the checkout");
    }

    private int train(String out) {
        return Training.run(
                List.of(
                        "--sources",
                        checkout.toString(),
                        "--data",
                        data.toString(),
                        "--out",
                        folder.resolve(out).toString()),
                new PrintWriter(printed));
    }

    /** Sixty rows of three labels and three domains. */
    private static String rows(String language, String good, String bad, String plain) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            String label = List.of("positive", "negative", "neutral").get(i % 3);
            String word = List.of(good, bad, plain).get(i % 3);
            rows.append(i)
                    .append('\t')
                    .append(language)
                    .append("\t\t")
                    .append(label)
                    .append('\t');
            rows.append(word)
                    .append(' ')
                    .append(i)
                    .append("\t\td")
                    .append(i % 5)
                    .append("/plain\n");
        }
        return rows.toString();
    }

    private void gzip(String name, String content) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve(name)))) {
            out.write(content.getBytes(UTF_8));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
