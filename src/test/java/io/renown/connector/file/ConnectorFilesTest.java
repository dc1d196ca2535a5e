package io.renown.connector.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.declaration.FileProblem;
import io.renown.declaration.FileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectorFilesTest {

    private static final FileSchema SCHEMA = new FileSchema("/connectors/schema/connector.schema.json");

    @Test
    void readsEveryFileOfThePortal() {
        assertThat(ConnectorFiles.readAll()).containsKeys("steam", "google");
    }

    @Test
    void namesFileAndLineOfWhatTheSchemaRefuses() {
        assertThat(problems("""
                        platform: shop
                        contract: { state: rumoured }
                        allows: { read: file, reply: none, ask: link, flag: none }
                        listing: { pattern: ".+", example: a }
                        colour: red
                        """))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("shop.yaml:2:").contains("state"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("shop.yaml:5:1").contains("colour"));
    }

    @Test
    void namesTheLineOfAVariableThatNothingSets() {
        assertThat(problems("""
                        platform: shop
                        contract: { state: documented }
                        allows: { read: reviews, reply: api, ask: link, flag: none }
                        listing: { pattern: "(", example: a }
                        base: https://shop.example
                        reviews:
                          request:
                            url: /reviews/{listing}
                            query:
                              key: "{api-key}"
                          items: /reviews
                          order: any
                          item: { id: /id, text: /text }
                        """))
                .containsExactlyInAnyOrder(
                        "shop.yaml:10:12: nothing sets {api-key}",
                        "shop.yaml:4:21: not a regular expression: Unclosed group",
                        "shop.yaml:3:33: replies by api, but there is no \"reply: publish\"");
    }

    @Test
    void readsTheExampleOfTheGuide() throws IOException {
        String guide = Files.readString(Path.of("src/docs/connectors.md"));
        String example = guide.substring(guide.indexOf("```yaml\n") + 8);
        List<FileProblem> problems = new ArrayList<>();

        Connector connector =
                ConnectorFiles.read("connectors.md", example.substring(0, example.indexOf("```")), SCHEMA, problems);

        assertThat(problems).isEmpty();
        assertThat(connector).isNotNull();
    }

    private static List<String> problems(String text) {
        List<FileProblem> problems = new ArrayList<>();
        assertThat(ConnectorFiles.read("shop.yaml", text, SCHEMA, problems)).isNull();
        return problems.stream().map(FileProblem::toString).toList();
    }
}
