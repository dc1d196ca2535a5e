package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.ErrorRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private static final ErrorRule RULE = Declared.as(
            ErrorRule.class,
            "{'code': '/code', 'good': ['0', 'OK'], 'codes': {'45009': 'rate-limited'}, 'message': '/message'}");

    private static PlatformException refused(int status, Map<String, String> headers, String json) {
        return catchThrowableOfType(
                PlatformException.class,
                () -> new Failures(List.of(RULE), Map.of(420, Trouble.RATE_LIMITED), CLOCK)
                        .refuse(status, headers, Declared.json(json)));
    }

    private static @Nullable Duration wait(String header) {
        return refused(429, Map.of("retry-after", header), "{}").retryAfter();
    }

    @Test
    void readsTheWaitInSecondsAndAsADate() {
        assertThat(wait("37")).isEqualTo(Duration.ofSeconds(37));
        assertThat(wait(" 0.5 ")).isEqualTo(Duration.ofMillis(500));
        assertThat(wait("Sun, 01 Nov 2026 12:01:30 GMT")).isEqualTo(Duration.ofSeconds(90));
        assertThat(wait("Sun, 01 Nov 2026 11:00:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(wait("999999999")).isEqualTo(Duration.ofHours(24));
        assertThat(wait("soon")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "401, SIGN_IN",
        "403, FORBIDDEN",
        "404, GONE",
        "410, GONE",
        "429, RATE_LIMITED",
        "408, UNAVAILABLE",
        "400, REFUSED",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "302, ADDRESS",
        "420, RATE_LIMITED"
    })
    void goesByTheStatusWhereThePlatformSaysNothing(int status, Trouble trouble) {
        assertThat(refused(status, Map.of(), "{}").trouble()).isEqualTo(trouble);
    }

    @Test
    void goesByThePlatformsOwnCodeFirst() {
        PlatformException limited = refused(200, Map.of(), "{'code': 45009, 'message': 'api freq out of limit'}");
        assertThat(limited.trouble()).isEqualTo(Trouble.RATE_LIMITED);
        assertThat(limited.code()).isEqualTo("45009");
        assertThat(limited.words()).isEqualTo("api freq out of limit");
        assertThat(refused(200, Map.of(), "{'code': 7}").trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(refused(401, Map.of(), "{'code': 7}").trouble()).isEqualTo(Trouble.SIGN_IN);
    }

    @Test
    void letsAGoodAnswerPass() {
        Failures failures = new Failures(List.of(RULE), Map.of(), CLOCK);
        assertThatCode(() -> failures.refuse(200, Map.of(), Declared.json("{'code': 'OK'}")))
                .doesNotThrowAnyException();
        assertThatCode(() -> failures.refuse(200, Map.of(), Declared.json("[]")))
                .doesNotThrowAnyException();
    }
}
