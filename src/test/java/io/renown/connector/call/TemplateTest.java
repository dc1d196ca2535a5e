package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @ParameterizedTest
    @CsvSource({
        "accounts/1, /v4/accounts%2F1/x, /v4/accounts/1/x",
        "../../admin, /v4/..%2F..%2Fadmin/x, /v4/%2E%2E/%2E%2E/admin/x",
        ".., /v4/%2E%2E/x, /v4/%2E%2E/x",
        "a b?c#d, /v4/a%20b%3Fc%23d/x, /v4/a%20b%3Fc%23d/x",
        "茶~*, /v4/%E8%8C%B6~%2A/x, /v4/%E8%8C%B6~%2A/x",
        "{other}, /v4/%7Bother%7D/x, /v4/%7Bother%7D/x",
    })
    void letsNoValueOutOfItsPlaceInAPath(String value, String closed, String open) {
        Variables variables = Variables.of(Map.of("listing", value, "other", "secret"));
        assertThat(Template.fillPath("/v4/{listing}/x", variables)).contains(closed);
        assertThat(Template.fillPath("/v4/{+listing}/x", variables)).contains(open);
    }

    @Test
    void isEmptyWhenAVariableIsNotSet() {
        Variables variables = Variables.of(Map.of("a", "1"));
        assertThat(Template.fill("{a}-{b}", variables)).isEmpty();
        assertThat(Template.fill("no variables", variables)).contains("no variables");
    }

    @Test
    void writesATimeAsThePlatformWantsIt() {
        Variables variables = Variables.of(Map.of()).with("since", Instant.parse("2026-11-01T23:30:15.250Z"));
        assertThat(Template.fill("{since}", variables)).contains("2026-11-01T23:30:15Z");
        assertThat(Template.fill("{since:epoch-seconds}", variables)).contains("1793575815");
        assertThat(Template.fill("{since:epoch-millis}", variables)).contains("1793575815250");
        assertThat(Template.fill("{since:date}", variables)).contains("2026-11-01");
        assertThat(Template.fill("{since:yyyy-MM-dd HH:mm:ss@Asia/Shanghai}", variables))
                .contains("2026-11-02 07:30:15");
    }

    @Test
    void leavesOutOfABodyWhatIsNotSetAndKeepsNumbers() {
        Variables variables =
                Variables.of(Map.of("text", "He said \"tea\"\n\\")).with("page", 3);
        assertThat(Template.fillJson(
                        Declared.json(
                                "{'a': '{text}', 'b': '{missing}', 'c': ['{page}', 'p{page}', '{missing}'], 'd': 1}"),
                        variables))
                .hasToString("{\"a\":\"He said \\\"tea\\\"\\n\\\\\",\"c\":[3,\"p3\"],\"d\":1}");
    }
}
