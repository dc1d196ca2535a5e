package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetsTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/renown");

    /** A rule that is not closed takes all that follow it along, and no tool says so. */
    @ParameterizedTest
    @ValueSource(strings = {"renown.css", "review-inbox.css", "importing.css", "plain.css", "insight.css"})
    void everyRuleIsClosedBeforeTheNextSection(String sheet) throws IOException {
        int depth = 0;
        int line = 0;
        for (String text : Files.readAllLines(FOLDER.resolve(sheet))) {
            line++;
            if (text.startsWith(".") || text.startsWith("/*") || text.startsWith("@media")) {
                assertThat(depth).as("open rules before %s:%d", sheet, line).isZero();
            }
            depth += text.chars().map(c -> c == '{' ? 1 : c == '}' ? -1 : 0).sum();
        }
        assertThat(depth).isZero();
    }
}
