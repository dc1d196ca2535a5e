package io.renown.connector.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.Trouble;
import io.renown.connector.file.Auth.Signature.Algorithm;
import io.renown.declaration.FileProblem;
import io.renown.declaration.FileSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("/properties/contract/properties/state", ContractState.class),
                Arguments.of("/properties/allows/properties/read", Allows.Read.class),
                Arguments.of("/properties/auth/properties/scheme", Auth.Scheme.class),
                Arguments.of("/properties/auth/properties/signature/properties/algorithm", Algorithm.class),
                Arguments.of("/properties/errors/items/properties/codes/additionalProperties", Trouble.class),
                Arguments.of("/properties/reviews/properties/order", ReviewFeed.Order.class),
                Arguments.of("/properties/reply/properties/unit", ReplyRules.Unit.class),
                Arguments.of("/properties/webhook/properties/check", Webhook.Check.class),
                Arguments.of("/$defs/paging/properties/kind", Paging.Kind.class),
                Arguments.of("/$defs/pick/oneOf/1/properties/as", Pick.Kind.class),
                Arguments.of("/$defs/request/properties/answer", Request.Format.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void understandsEveryWordThatTheSchemaAllows(String pointer, Class<? extends Enum<?>> meaning) throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/connectors/schema/connector.schema.json")) {
            JsonNode words = JsonMapper.shared().readTree(schema).at(pointer).path("enum");
            assertThat(words).hasSize(meaning.getEnumConstants().length);
            assertThat(words)
                    .allSatisfy(word -> assertThat(JsonMapper.shared().treeToValue(word, meaning))
                            .isNotNull());
        }
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
