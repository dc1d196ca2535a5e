package io.renown.analysis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.FastAnalyzer;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.ReviewContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The labelled reviews of our own are as their README and the labelling guide say, and two labellings agree. */
class OwnReviewsTest {

    private static final Path FOLDER = Path.of("src/data/reviews");
    private static final String HEADER = "id\tlang\trating\tlabel\ttext\taspects\tsource";
    private static final Set<String> LABELS = Set.of("positive", "neutral", "negative");

    private static final Map<String, Row> ROWS = new HashMap<>();

    private record Row(
            String id, String lang, String rating, String label, String text, String aspects, String source) {

        Set<String> pairs() {
            return aspects.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(aspects.split(";")));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        for (Path file : files(FOLDER)) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.getFirst()).isEqualTo(HEADER);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                assertThat(cells).as(line).hasSize(7);
                Row row = new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
                assertThat(row.id()).startsWith(file.getFileName().toString().replace(".tsv", "-"));
                assertThat(ROWS.put(row.id(), row))
                        .as("given twice: " + row.id())
                        .isNull();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreEnoughOfThemAndTheyVary() {
        assertThat(ROWS.values().stream().filter(row -> row.lang().startsWith("zh")))
                .hasSizeGreaterThan(1_500);
        assertThat(ROWS.values().stream().filter(row -> row.lang().equals("en")))
                .hasSizeGreaterThan(500);
        Map<String, Long> byLabel =
                ROWS.values().stream().collect(Collectors.groupingBy(Row::label, Collectors.counting()));
        assertThat(byLabel.keySet()).isEqualTo(LABELS);
        assertThat(byLabel.values()).allSatisfy(rows -> assertThat(rows).isGreaterThan(ROWS.size() / 8));
        assertThat(ROWS.values().stream().map(Row::text).distinct()).hasSize(ROWS.size());
        assertThat(ROWS.values().stream().map(OwnReviewsTest::beginning))
                .as("how they begin")
                .satisfies(starts -> assertThat(Set.copyOf(starts)).hasSizeGreaterThan(ROWS.size() * 8 / 10));
    }

    /** Six characters of Chinese, about three words of English. */
    private static String beginning(Row row) {
        int length = row.lang().equals("en") ? 12 : 6;
        return row.text().substring(0, Math.min(length, row.text().length()));
    }

    @Test
    void everyLabelIsOneOfTheGuide() {
        assertThat(ROWS.values()).allSatisfy(row -> {
            assertThat(row.lang()).isIn("zh-Hans", "zh-Hant", "en");
            assertThat(row.rating()).isIn("", "1", "2", "3", "4", "5");
            assertThat(row.label()).isIn(LABELS);
            assertThat(row.text()).isNotBlank().hasSizeLessThan(2_000);
            assertThat(row.source())
                    .matches("[a-z]+/(plain|ironic|mixed|comparative|typos|emoji|short|long|story|question)");
            Set<String> aspects = new HashSet<>();
            for (String pair : row.pairs()) {
                String[] parts = pair.split(":", -1);
                assertThat(parts).hasSize(2);
                assertThat(Aspect.findBySlug(parts[0])).as(pair).isPresent();
                assertThat(parts[1]).isIn(LABELS);
                assertThat(aspects.add(parts[0])).as("twice in " + row.id()).isTrue();
            }
        });
    }

    @Test
    void chineseIsWrittenInTheScriptThatItSays() {
        FastAnalyzer analyzer = new FastAnalyzer();
        List<Row> longer = ROWS.values().stream()
                .filter(row -> row.lang().startsWith("zh") && row.text().length() > 40)
                .toList();
        long wrong = longer.stream()
                .filter(row -> !row.lang()
                        .equals(analyzer.analyze(new ReviewContent("", row.text(), null, null))
                                .language()))
                .count();
        assertThat(wrong).as("of %d", longer.size()).isLessThan(longer.size() / 50 + 1);
    }

    @Test
    void aSecondLabellingAgrees() throws IOException {
        Confusion sentiments = new Confusion();
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> second = new HashMap<>();
        int both = 0;
        int pairs = 0;
        for (Path file : files(FOLDER.resolve("second"))) {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                Row row = ROWS.get(cells[0]);
                assertThat(row).as(cells[0]).isNotNull();
                sentiments.add(row.label(), cells[1]);
                first.merge(row.label(), 1, Integer::sum);
                second.merge(cells[1], 1, Integer::sum);
                Set<String> other = cells[2].isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(cells[2].split(";")));
                pairs += row.pairs().size() + other.size();
                both += (int) row.pairs().stream().filter(other::contains).count();
            }
        }
        assertThat(sentiments.rows()).isGreaterThan(ROWS.size() / 15);
        int rows = sentiments.rows();
        double byChance = LABELS.stream()
                .mapToDouble(
                        label -> (double) first.getOrDefault(label, 0) / rows * second.getOrDefault(label, 0) / rows)
                .sum();
        assertThat((sentiments.accuracy() - byChance) / (1 - byChance))
                .as("Cohen's kappa")
                .isGreaterThan(.80);
        assertThat(2.0 * both / pairs).as("micro-F1 of aspects with polarity").isGreaterThan(.75);
    }
}
