package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text exists in every language, says the same, and is said somewhere. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TEXTS = Path.of("src", "main", "resources", "vaadin-i18n");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+");
    private static final Pattern CALL =
            Pattern.compile("(?:getTranslation|translate|Notices\\.done)\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\d+)\\s*[,}]");
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.\\s*(?:invalid|conflict|of)\\(\\s*\"([a-z0-9-]+)\"");

    private final Map<String, String> english = read("translations.properties");

    @TestFactory
    Stream<DynamicTest> saysTheSameInEveryLanguage() {
        return Stream.of("zh_CN", "zh_TW")
                .map(language -> DynamicTest.dynamicTest(language, () -> {
                    Map<String, String> translated = read("translations_" + language + ".properties");
                    assertThat(translated.keySet()).isEqualTo(english.keySet());
                    assertThat(placeholders(translated)).isEqualTo(placeholders(english));
                    assertThat(translated.values()).noneMatch(String::isBlank);
                }));
    }

    @Test
    void keepsStraightApostrophesOutOfTextsWithPlaceholders() {
        assertThat(english.entrySet())
                .as("a straight apostrophe quotes in message formats: write ’")
                .noneMatch(text -> text.getValue().contains("'")
                        && PLACEHOLDER.matcher(text.getValue()).find());
    }

    @Test
    void hasATextForEveryKeyInTheCode() {
        Set<String> families = english.keySet().stream()
                .filter(key -> key.chars().filter(dot -> dot == '.').count() > 1)
                .map(key -> key.substring(0, key.indexOf('.', key.indexOf('.') + 1) + 1))
                .collect(Collectors.toSet());
        Set<String> missing = literals().stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .filter(key -> families.stream().anyMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        missing.addAll(keysOfCalls());
        missing.removeAll(english.keySet());
        missing.removeIf(key -> english.keySet().stream().anyMatch(known -> known.startsWith(key + ".")));

        assertThat(missing).isEmpty();
    }

    @Test
    void hasATextForEveryProblem() {
        Set<String> missing = new TreeSet<>();
        sources().forEach(source -> {
            Matcher problem = PROBLEM.matcher(source);
            while (problem.find()) {
                if (!english.containsKey("problem." + problem.group(1))) {
                    missing.add("problem." + problem.group(1));
                }
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void keepsNoTextThatNobodySays() {
        Set<String> said = literals();
        List<String> prefixes = said.stream()
                .filter(literal -> literal.matches("[a-z][a-zA-Z0-9._-]*\\."))
                .toList();
        Set<String> suffixes = said.stream()
                .filter(literal -> literal.matches("\\.[a-zA-Z0-9._-]+"))
                .collect(Collectors.toSet());
        Set<String> orphaned = english.keySet().stream()
                .filter(key -> !said.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> suffixes.stream()
                        .noneMatch(suffix -> key.endsWith(suffix)
                                && said.contains(key.substring(0, key.length() - suffix.length()))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(orphaned).isEmpty();
    }

    private static Set<String> keysOfCalls() {
        Set<String> keys = new TreeSet<>();
        sources().forEach(source -> {
            Matcher call = CALL.matcher(source);
            while (call.find()) {
                if (!call.group(1).endsWith(".")) {
                    keys.add(call.group(1));
                }
            }
        });
        return keys;
    }

    private static Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        sources().forEach(source -> {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        });
        return literals;
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TranslationsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> placeholders(Map<String, String> texts) {
        Map<String, Set<String>> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            Matcher placeholder = PLACEHOLDER.matcher(text);
            Set<String> numbers = new TreeSet<>();
            while (placeholder.find()) {
                numbers.add(placeholder.group(1));
            }
            found.put(key, numbers);
        });
        return found;
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
