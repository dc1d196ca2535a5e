package io.renown.analysis.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.FastAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed weights are those that the committed sources give. */
class CommittedModelsTest {

    private static final String ANEW = "; run ./renown train and commit what it writes";
    private static final Path REVIEWS = Path.of("src/data/reviews");
    private static final Path MODELS = Path.of("src/main/resources/analysis/models");
    private static final int LARGEST = 1_100_000;

    private final Manifest manifest = Manifest.parse(read(MODELS.resolve(Training.MANIFEST)));

    @Test
    void everyFileIsTheOneOfTheManifest() throws IOException {
        assertThat(manifest.version()).as("version" + ANEW).isEqualTo(FastAnalyzer.VERSION);
        for (Manifest.Model model : manifest.models()) {
            byte[] content = read(MODELS.resolve(model.file()));
            assertThat(Sha256.of(content)).as(model.file() + ANEW).isEqualTo(model.sha256());
            assertThat(content.length).isEqualTo(model.bytes()).isLessThan(LARGEST);
        }
        try (Stream<Path> files = Files.list(MODELS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(Training.MANIFEST)))
                    .as("files that the manifest knows")
                    .containsExactlyInAnyOrderElementsOf(
                            manifest.models().stream().map(Manifest.Model::file).toList());
        }
    }

    @Test
    void theyWereTrainedOnOurReviewsAsTheyAreNow() throws IOException {
        SortedMap<String, String> now = new TreeMap<>();
        try (Stream<Path> files = Files.list(REVIEWS)) {
            files.filter(file -> file.toString().endsWith(".tsv"))
                    .forEach(file -> now.put(file.getFileName().toString(), Sha256.of(read(file))));
        }
        SortedMap<String, String> then = new TreeMap<>();
        manifest.models()
                .forEach(model -> model.sources().stream()
                        .filter(Manifest.Source::own)
                        .forEach(source -> then.put(source.file(), source.sha256())));

        assertThat(then).as("reviews in " + REVIEWS + " have changed" + ANEW).isEqualTo(now);
    }

    @Test
    void theyWereTrainedWithTheWordsAsTheyAreNow() {
        for (Manifest.Model model : manifest.models()) {
            model.words()
                    .forEach((file, sha256) -> assertThat(Manifest.sha256OfWords(file))
                            .as(file + " has changed, " + model.file() + " weighs its words" + ANEW)
                            .isEqualTo(sha256));
        }
    }

    @Test
    void onlySetsOfClearLicenceWereUsed() {
        Set<String> used = TrainingData.catalogue(Path.of(".")).stream()
                .filter(SetEntry::used)
                .map(SetEntry::file)
                .collect(Collectors.toSet());
        assertThat(manifest.models())
                .isNotEmpty()
                .allSatisfy(model -> assertThat(model.sources())
                        .isNotEmpty()
                        .allSatisfy(source -> assertThat(source.own() || used.contains(source.file()))
                                .as(source.file())
                                .isTrue()));
    }

    @Test
    void ofEverySetItIsSaidWhyItWasUsedOrLeft() {
        List<SetEntry> known = TrainingData.catalogue(Path.of("."));
        assertThat(manifest.sets())
                .as("src/data/training-sets.tsv has changed" + ANEW)
                .containsAll(known);
        assertThat(manifest.sets()).hasSize(known.size() + 1).contains(SetEntry.OWN);
        assertThat(manifest.sets()).anyMatch(SetEntry::used).anyMatch(set -> !set.used());
        assertThat(known)
                .filteredOn(set -> set.licence().equals("unclear"))
                .isNotEmpty()
                .noneMatch(SetEntry::used);
        assertThat(manifest.sets())
                .allSatisfy(set -> assertThat(set.dated()).matches("not stated|\\d{4}(-\\d\\d){0,2}"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError("Cannot read " + file + ANEW, e);
        }
    }
}
