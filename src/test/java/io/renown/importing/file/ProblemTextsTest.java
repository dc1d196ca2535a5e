package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"translations", "translations_zh_CN", "translations_zh_TW"})
    void everyProblemSaysWhatIsWrongInEveryLanguage(String file) throws IOException {
        var texts = new Properties();
        try (var in = getClass().getResourceAsStream("/vaadin-i18n/" + file + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        var keys = new TreeSet<String>();
        Arrays.stream(RowProblem.Kind.values())
                .map(kind -> RowProblem.of(kind).messageKey())
                .forEach(keys::add);
        Arrays.stream(FileProblem.values()).map(FileProblem::messageKey).forEach(keys::add);
        Arrays.stream(CanonicalColumn.values()).map(CanonicalColumn::messageKey).forEach(keys::add);
        Stream.of(MappingProblem.Kind.values())
                .map(kind -> "importing.mapping." + kind.name().toLowerCase().replace('_', '-'))
                .forEach(keys::add);

        assertThat(texts.stringPropertyNames()).containsAll(keys);
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(texts.getProperty(key)).isNotBlank().doesNotContain("'"));
    }
}
