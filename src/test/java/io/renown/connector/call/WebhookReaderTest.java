package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.WebhookMessage;
import io.renown.connector.WebhookRead;
import io.renown.connector.file.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The signatures were computed with openssl. */
class WebhookReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final String BODY = "{\"id\":\"m-1\",\"sent\":\"2026-11-01T11:58:00Z\"}";
    private static final String HEX = "2af4d5622c07880acb87e116578ac661a3bf02891d5d9b873f30c66b0ad19d70";
    private static final String BASE64 = "KvTVYiwHiArLh+EWV4rGYaO/AokdXZuHPzDGawrRnXA=";
    private static final Variables KEYS = Variables.of(Map.of("api-secret", "hook-secret"));

    private static WebhookReader reader(String check) {
        Webhook rule = Declared.as(
                Webhook.class,
                "{'check': '" + check + "', 'header': 'X-Signature', 'secret': '{api-secret}', 'id': '/id',"
                        + " 'time': '/sent'}");
        return new WebhookReader(new ConnectorCatalog().get("steam"), rule);
    }

    private static WebhookMessage message(String signature, String body) {
        return new WebhookMessage(Map.of("x-signature", signature), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Trouble refused(String check, WebhookMessage message, Variables keys, Instant now) {
        return catchThrowableOfType(PlatformException.class, () -> reader(check).read(message, keys, now))
                .trouble();
    }

    @Test
    void takesAMessageWithTheRightSignature() throws PlatformException {
        for (WebhookRead read : new WebhookRead[] {
            reader("hmac-sha256-hex").read(message(HEX, BODY), KEYS, NOW),
            reader("hmac-sha256-hex").read(message("sha256=" + HEX.toUpperCase(Locale.ROOT), BODY), KEYS, NOW),
            reader("hmac-sha256-base64").read(message(BASE64, BODY), KEYS, NOW)
        }) {
            assertThat(read.id()).isEqualTo("m-1");
            assertThat(read.reviews()).isEmpty();
        }
    }

    @Test
    void refusesAnotherSignatureAnotherBodyAndNoSignature() {
        String other = BODY.replace("m-1", "m-2");
        assertThat(refused("hmac-sha256-hex", message("0" + HEX.substring(1), BODY), KEYS, NOW))
                .isEqualTo(Trouble.FORBIDDEN);
        assertThat(refused("hmac-sha256-hex", message(HEX, other), KEYS, NOW)).isEqualTo(Trouble.FORBIDDEN);
        assertThat(refused("hmac-sha256-base64", message("", BODY), KEYS, NOW)).isEqualTo(Trouble.FORBIDDEN);
        assertThat(refused("hmac-sha256-base64", message(HEX, BODY), KEYS, NOW)).isEqualTo(Trouble.FORBIDDEN);
    }

    @Test
    void refusesAMessageOfLongAgoAndOneOfTheFuture() {
        WebhookMessage message = message(HEX, BODY);
        assertThat(refused("hmac-sha256-hex", message, KEYS, NOW.plusSeconds(181)))
                .isEqualTo(Trouble.FORBIDDEN);
        assertThat(refused("hmac-sha256-hex", message, KEYS, NOW.minusSeconds(421)))
                .isEqualTo(Trouble.FORBIDDEN);
    }

    @Test
    void checksNothingWithAnEmptyKey() {
        assertThat(refused("hmac-sha256-hex", message(HEX, BODY), Variables.of(Map.of("api-secret", "")), NOW))
                .isEqualTo(Trouble.NOT_SET_UP);
        assertThat(refused("hmac-sha256-hex", message(HEX, BODY), Variables.of(Map.of()), NOW))
                .isEqualTo(Trouble.NOT_SET_UP);
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThat(refused("address", message("", "<xml/>"), KEYS, NOW)).isEqualTo(Trouble.UNREADABLE);
    }
}
