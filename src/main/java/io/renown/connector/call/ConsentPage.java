package io.renown.connector.call;

import io.renown.connector.file.Auth.Consent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The address of the platform's page on which a person agrees. RFC 6749 4.1.1, RFC 7636 4.3. */
public final class ConsentPage {

    private ConsentPage() {}

    /** @throws IllegalArgumentException when the client's id is not set */
    public static String url(Consent consent, Variables settings, String redirect, String state, String verifier) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put(
                consent.clientId(),
                Template.fill("{client-id}", settings)
                        .orElseThrow(() -> new IllegalArgumentException("the client-id is not set")));
        parameters.put("redirect_uri", redirect);
        if (!consent.scopes().isEmpty()) {
            parameters.put("scope", String.join(consent.separator(), consent.scopes()));
        }
        parameters.put("state", state);
        if (consent.pkce()) {
            parameters.put("code_challenge", challenge(verifier));
            parameters.put("code_challenge_method", "S256");
        }
        consent.parameters()
                .forEach((name, template) ->
                        Template.fill(template, settings).ifPresent(value -> parameters.put(name, value)));
        String page = Template.fillPath(consent.url(), settings).orElse(consent.url());
        return page + (page.contains("?") ? "&" : "?") + Prepared.joined(parameters);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
