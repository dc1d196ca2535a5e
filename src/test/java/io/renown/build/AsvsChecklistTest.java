package io.renown.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checklist of OWASP's ASVS says what is so: each number once, each test and page that it names is there. */
class AsvsChecklistTest {

    private static final Path PAGE = Path.of("src", "docs", "asvs.md");
    private static final Pattern LINE = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+\\.md)\\)");

    /** Requirements of levels 1 and 2 in each chapter of version 5.0. */
    private static final Map<Integer, Integer> IN_CHAPTER = Map.ofEntries(
            Map.entry(1, 27),
            Map.entry(2, 11),
            Map.entry(3, 19),
            Map.entry(4, 10),
            Map.entry(5, 9),
            Map.entry(6, 35),
            Map.entry(7, 18),
            Map.entry(8, 7),
            Map.entry(9, 7),
            Map.entry(10, 29),
            Map.entry(16, 16));

    private static final List<Line> LINES = new ArrayList<>();

    private record Line(String number, String asks, String answer) {

        int chapter() {
            return Integer.parseInt(number.substring(0, number.indexOf('.')));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        for (String text : Files.readAllLines(PAGE)) {
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                LINES.add(new Line(line.group(1), line.group(2), line.group(3)));
            } else {
                assertThat(text).as("a line that is none").doesNotContainPattern("^\\| \\d");
            }
        }
    }

    @Test
    void eachRequirementStandsThereOnce() {
        assertThat(LINES).extracting(Line::number).doesNotHaveDuplicates();
        assertThat(LINES.stream().collect(Collectors.groupingBy(Line::chapter, Collectors.summingInt(line -> 1))))
                .isEqualTo(IN_CHAPTER);
    }

    @Test
    void eachIsProvenOrSaysWhyNot() {
        assertThat(LINES)
                .allMatch(line -> PROOF.matcher(line.answer).find()
                        || line.answer.matches("(n/a|open): .{4,}")
                        || (line.answer.startsWith("doc: ")
                                && LINK.matcher(line.answer).find()));
    }

    @Test
    void eachTestThatIsNamedIsThere() throws IOException {
        Map<String, String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            AsvsChecklistTest::text,
                            String::concat));
        }
        for (Line line : LINES) {
            Matcher proof = PROOF.matcher(line.answer);
            while (proof.find()) {
                assertThat(tests).as(line.number).containsKey(proof.group(1));
                assertThat(tests.get(proof.group(1)))
                        .as("%s: %s", line.number, proof.group())
                        .containsPattern("(void|Stream<DynamicTest>|ArchRule) " + proof.group(2) + "\\b");
            }
        }
    }

    @Test
    void eachPageThatIsNamedIsThere() {
        for (Line line : LINES) {
            Matcher link = LINK.matcher(line.answer);
            while (link.find()) {
                assertThat(PAGE.resolveSibling(link.group(1))).as(line.number).exists();
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
