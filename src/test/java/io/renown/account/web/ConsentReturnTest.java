package io.renown.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ConnectorCatalog;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentReturnTest {

    private static final String RANDOM = "Aa0_-".repeat(8) + "xyz";

    @Test
    void leadsToThePageOfTheTenantThatTheStateNames() {
        assertThat(led("lotus." + RANDOM, "4/0A&x=\r\n", ""))
                .isEqualTo("/t/lotus/platforms/return?state=lotus." + RANDOM + "&code=4%2F0A%26x%3D%0D%0A");
        assertThat(led("lotus." + RANDOM, "code", "access_denied"))
                .isEqualTo("/t/lotus/platforms/return?state=lotus." + RANDOM + "&error=1");
        assertThat(led("lotus." + RANDOM, "", ""))
                .isEqualTo("/t/lotus/platforms/return?state=lotus." + RANDOM + "&error=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example.",
                "..%2F..%2F.",
                "/evil.example.",
                "a/b.",
                "\\evil.",
                "lotus@evil.",
                "-lotus.",
                "LOTUS.",
                "lotus\r\nX-Evil: 1."
            })
    void leadsHomeForWhatIsNoState(String tenant) {
        assertThat(led(tenant + RANDOM, "code", "")).isEqualTo("/");
        assertThat(led(tenant + "." + RANDOM, "code", "")).isEqualTo("/");
    }

    @Test
    void knowsACodeByThePlatformsOwnNameForIt() {
        assertThat(Objects.requireNonNull(new ConsentReturn(new ConnectorCatalog())
                        .lead(Map.of("state", "lotus." + RANDOM, "spapi_oauth_code", "c1", "selling_partner_id", "A1"))
                        .getHeaders()
                        .getLocation()))
                .hasToString("/t/lotus/platforms/return?state=lotus." + RANDOM + "&code=c1");
    }

    @Test
    void leadsHomeWhenMoreComesThanAPlatformSends() {
        assertThat(led("lotus." + RANDOM, "x".repeat(4_001), "")).isEqualTo("/");
        assertThat(led("lotus." + RANDOM + "x", "code", "")).isEqualTo("/");
    }

    private static String led(String state, String code, String error) {
        return Objects.requireNonNull(new ConsentReturn(new ConnectorCatalog())
                        .lead(Map.of("state", state, "code", code, "error", error))
                        .getHeaders()
                        .getLocation())
                .toString();
    }
}
