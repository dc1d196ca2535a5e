package io.renown.connector.call;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Auth.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

/** A token that the account's own key signs: ES256 or RS256 (RFC 7515, 7518). */
final class SignedToken {

    /** A platform whose clock is behind ours would take a token of this moment for one of the future. */
    private static final int BEHIND_SECONDS = 30;

    private SignedToken() {}

    static String of(Jwt rule, Variables variables, Instant now) throws PlatformException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issueTime(Date.from(now.minusSeconds(BEHIND_SECONDS)))
                .expirationTime(Date.from(now.plus(rule.lasts()).minusSeconds(BEHIND_SECONDS)));
        for (Map.Entry<String, String> claim : rule.claims().entrySet()) {
            claims.claim(claim.getKey(), filled(claim.getValue(), variables));
        }
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.parse(rule.algorithm())).type(JOSEObjectType.JWT);
        if (rule.keyId() != null) {
            header.keyID(filled(rule.keyId(), variables));
        }
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        try {
            token.sign(signer(rule, filled(rule.key(), variables)));
            return token.serialize();
        } catch (JOSEException | GeneralSecurityException | IllegalArgumentException e) {
            throw new PlatformException(Trouble.NOT_SET_UP, "the private key cannot be read");
        }
    }

    private static JWSSigner signer(Jwt rule, String pem) throws JOSEException, GeneralSecurityException {
        // Copied out of a JSON file, line breaks are still written as two characters.
        String lines = pem.replace("\\n", "\n").replaceAll("-----(BEGIN|END)[A-Z ]+-----", "");
        byte[] der = Base64.getMimeDecoder().decode(lines);
        PKCS8EncodedKeySpec key = new PKCS8EncodedKeySpec(der);
        return rule.algorithm().equals("ES256")
                ? new ECDSASigner((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(key))
                : new RSASSASigner(KeyFactory.getInstance("RSA").generatePrivate(key));
    }

    private static String filled(String template, Variables variables) throws PlatformException {
        return Template.fill(template, variables)
                .orElseThrow(() -> new PlatformException(Trouble.NOT_SET_UP, "a value of the key is missing"));
    }
}
