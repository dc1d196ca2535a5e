package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.connector.PlatformException;
import io.renown.connector.file.Auth.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expected digits were computed with openssl from the texts as the platforms' pages spell them. */
class SigningTest {

    private static final Variables KEYS = Variables.of(Map.of("api-key", "x1", "api-secret", "secret-k"));

    private static Prepared query() {
        return new Prepared("GET", "https://api.example.com/v1/reviews", Map.of("name", "tea"), Map.of(), null, null);
    }

    @Test
    void sortsWhatItSignsAndAddsItsOwnParameters() throws PlatformException {
        Prepared signed = Signing.sign(
                new Prepared("GET", "https://api.example.com/", Map.of("c", "3", "a", "1"), Map.of(), null, null),
                Declared.as(
                        Signature.class,
                        "{'parameters': {'b': '2'}, 'name': 'sign', 'algorithm': 'md5', 'text': 'keyapp{parameters}'}"),
                KEYS);
        assertThat(signed.query()).containsEntry("b", "2").containsEntry("sign", "595a917671800ec563f55321cdc35839");
    }

    @Test
    void signsAFormInCapitals() throws PlatformException {
        Prepared form =
                new Prepared("POST", "https://api.example.com/", Map.of(), Map.of(), Map.of("name", "tea茶"), null);
        Prepared signed = Signing.sign(
                form,
                Declared.as(
                        Signature.class,
                        "{'parameters': {'appid': '{api-key}'}, 'name': 'sign', 'algorithm': 'md5', 'upper': true,"
                                + " 'text': '{parameters}{api-secret}'}"),
                KEYS);
        assertThat(signed.form()).containsEntry("sign", "24AAA907394CF74E4975302911F64547");
        assertThat(signed.query()).isEmpty();
    }

    @Test
    void signsThePathAndItsParametersIntoAHeader() throws PlatformException {
        Prepared signed = Signing.sign(
                new Prepared("GET", "https://api.example.com/v1/reviews", Map.of("name", "tea茶"), Map.of(), null, null),
                Declared.as(
                        Signature.class,
                        "{'parameters': {'appid': '{api-key}'}, 'name': 'X-Sign', 'header': true,"
                                + " 'algorithm': 'hmac-sha256', 'secret': '{api-secret}', 'pair': '{name}={value}',"
                                + " 'between': '&', 'text': '{path}?{parameters}'}"),
                KEYS);
        assertThat(signed.headers())
                .containsEntry("X-Sign", "f2293290767195d7c2bfca357b6d1cf8086ba311427e6ee2583cb561722d5fae");
    }

    @Test
    void signsABody() throws PlatformException {
        Prepared call = new Prepared(
                "POST",
                "https://api.example.com/",
                Map.of(),
                Map.of(),
                null,
                "{\"text\":\"谢谢\"}".getBytes(StandardCharsets.UTF_8));
        Prepared signed = Signing.sign(
                call,
                Declared.as(
                        Signature.class,
                        "{'name': 'sign', 'header': true, 'algorithm': 'sha256', 'text': '{body}1760000000'}"),
                KEYS);
        assertThat(signed.headers())
                .containsEntry("sign", "6f2f110045df211985a0cc5d4b8be903525edb273ca9a49fb14fc0963f290cb1");
    }

    @Test
    void signsWithHmacMd5() throws PlatformException {
        Prepared signed = Signing.sign(
                query(),
                Declared.as(
                        Signature.class,
                        "{'parameters': {'appid': '{api-key}'}, 'name': 'sign', 'algorithm': 'hmac-md5',"
                                + " 'secret': '{api-secret}', 'text': '{parameters}'}"),
                KEYS);
        assertThat(signed.query()).containsEntry("sign", "93160a7f3d6e06b45769a2b255a74280");
    }

    @Test
    void saysThatAKeyIsMissingAndSignsNothing() {
        assertThatThrownBy(() -> Signing.sign(
                        query(),
                        Declared.as(
                                Signature.class,
                                "{'name': 'sign', 'algorithm': 'hmac-md5', 'secret': '{private-key}', 'text': 'a'}"),
                        KEYS))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("missing");
    }
}
