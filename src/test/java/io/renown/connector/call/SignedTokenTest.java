package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Auth.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static Jwt rule(String algorithm) {
        return Declared.as(
                Jwt.class,
                "{'algorithm': '" + algorithm + "', 'key': '{private-key}', 'key-id': '{key-id}', 'lasts': 'PT15M',"
                        + " 'claims': {'iss': '{issuer-id}', 'aud': 'appstoreconnect-v1'}}");
    }

    private static KeyPair pair(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
    }

    private static Variables keys(String pem) {
        return Variables.of(Map.of("private-key", pem, "key-id", "2X9R4HXF34", "issuer-id", "issuer-1"));
    }

    @Test
    void signsWithAnEllipticCurve() throws Exception {
        KeyPair pair = pair("EC", 256);
        SignedJWT token = SignedJWT.parse(SignedToken.of(rule("ES256"), keys(pem(pair)), NOW));
        assertThat(token.verify(new ECDSAVerifier((ECPublicKey) pair.getPublic())))
                .isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo("2X9R4HXF34");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("issuer-1");
        assertThat(token.getJWTClaimsSet().getAudience()).isEqualTo(List.of("appstoreconnect-v1"));
        assertThat(token.getJWTClaimsSet().getIssueTime()).isBefore(Date.from(NOW));
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isBeforeOrEqualTo(Date.from(NOW.plusSeconds(900)));
        assertThat(token.verify(new ECDSAVerifier((ECPublicKey) pair("EC", 256).getPublic())))
                .isFalse();
    }

    @Test
    void readsAKeyWhoseLinesWereCopiedOutOfAJsonFile() throws Exception {
        KeyPair pair = pair("RSA", 2048);
        String copied = pem(pair).replace("\r", "").replace("\n", "\\n");
        SignedJWT token = SignedJWT.parse(SignedToken.of(rule("RS256"), keys(copied), NOW));
        assertThat(token.verify(new RSASSAVerifier((RSAPublicKey) pair.getPublic())))
                .isTrue();
    }

    @Test
    void saysThatAKeyCannotBeReadAndNothingOfIt() {
        assertThatThrownBy(() -> SignedToken.of(rule("ES256"), keys("-----BEGIN PRIVATE KEY-----\nabcd1234\n"), NOW))
                .isInstanceOfSatisfying(PlatformException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.NOT_SET_UP);
                    assertThat(e.toString()).doesNotContain("abcd1234");
                    assertThat(e.getCause()).isNull();
                });
    }
}
