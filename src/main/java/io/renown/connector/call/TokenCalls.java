package io.renown.connector.call;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import io.renown.connector.file.Auth;
import io.renown.connector.file.Auth.TokenCall;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Request;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gets tokens: for a code, for the refresh token, for the account's own keys. RFC 6749 4.1.3, 6, 4.4.2; RFC 7523 2.1. */
final class TokenCalls {

    private static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final Caller caller;

    TokenCalls(Caller caller) {
        this.caller = caller;
    }

    Token refresh(Connector connector, Access access, Optional<Token> current) throws PlatformException {
        Variables variables = Variables.of(access.settings());
        if (connector.auth().scheme() != Auth.Scheme.OAUTH2) {
            return ask(connector, variables.with("grant", "client_credentials"), null);
        }
        String refresh = current.map(Token::refresh).orElse(null);
        if (refresh == null) {
            throw new PlatformException(Trouble.SIGN_IN, "the consent has ended");
        }
        return ask(connector, variables.with("grant", "refresh_token").with("refresh", refresh), refresh);
    }

    Token exchange(Connector connector, Access access, String code, String redirect, String verifier)
            throws PlatformException {
        boolean pkce =
                connector.auth().consent() != null && connector.auth().consent().pkce();
        return ask(
                connector,
                Variables.of(access.settings())
                        .with("grant", "authorization_code")
                        .with("code", code)
                        .with("redirect", redirect)
                        .with("verifier", pkce ? verifier : null),
                null);
    }

    /** @param refresh stays good where the answer brings no other */
    private Token ask(Connector connector, Variables variables, @Nullable String refresh) throws PlatformException {
        TokenCall rule = connector.auth().token();
        if (rule == null) {
            throw new IllegalStateException(connector.platform() + " has no token call");
        }
        Instant now = caller.clock().instant();
        Variables all =
                variables.with("now", now).with("nonce", UUID.randomUUID().toString());
        if (connector.auth().jwt() != null) {
            all = all.with("assertion", SignedToken.of(connector.auth().jwt(), all, now))
                    .with("grant", ASSERTION);
        }
        Prepared call = caller.prepare(connector, request(rule, refresh != null), all);
        if (connector.auth().signature() != null) {
            call = Signing.sign(call, connector.auth().signature(), all);
        }
        if (rule.basic()) {
            call = call.withHeader(
                    "Authorization", Authorization.basic(text(all, "client-id"), text(all, "client-secret")));
        }
        try {
            return read(rule, caller.send(connector, call, Request.Format.JSON).json(), refresh, now);
        } catch (PlatformException e) {
            throw refused(e);
        }
    }

    private static String text(Variables variables, String name) throws PlatformException {
        return Template.fill("{" + name + "}", variables)
                .orElseThrow(() -> new PlatformException(Trouble.NOT_SET_UP, "the " + name + " is missing"));
    }

    private static Request request(TokenCall rule, boolean next) {
        Map<String, String> headers = new LinkedHashMap<>(rule.headers());
        return new Request(
                "POST",
                next && rule.refreshUrl() != null ? rule.refreshUrl() : rule.url(),
                Map.of(),
                headers,
                rule.body() == null ? standard(rule.basic()) : rule.body(),
                rule.bodyAs(),
                Request.Format.JSON);
    }

    /** What is not set is left out, so one body serves all grants. */
    private static JsonNode standard(boolean basic) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("grant_type", "{grant}")
                .put("code", "{code}")
                .put("redirect_uri", "{redirect}")
                .put("code_verifier", "{verifier}")
                .put("refresh_token", "{refresh}")
                .put("assertion", "{assertion}");
        return basic ? body : body.put("client_id", "{client-id}").put("client_secret", "{client-secret}");
    }

    /** A token that is refused is for a person to mend, by whatever status the platform says so (RFC 6749 5.2: 400). */
    private static PlatformException refused(PlatformException e) {
        return switch (e.trouble()) {
            case REFUSED, FORBIDDEN, GONE -> new PlatformException(Trouble.SIGN_IN, e.words(), e.code(), null);
            default -> e;
        };
    }

    private static Token read(TokenCall rule, JsonNode answer, @Nullable String refresh, Instant now)
            throws PlatformException {
        String access = Picker.scalar(answer.at(rule.access()));
        if (access == null || access.isBlank()) {
            String error = Picker.scalar(answer.at("/error"));
            throw new PlatformException(
                    error == null ? Trouble.UNREADABLE : Trouble.SIGN_IN,
                    error == null ? "no token in the answer" : error);
        }
        String fresh = Picker.scalar(answer.at(rule.refresh()));
        return new Token(access, fresh == null ? refresh : fresh, now.plus(lasts(rule, answer)));
    }

    private static Duration lasts(TokenCall rule, JsonNode answer) {
        String seconds = Picker.scalar(answer.at(rule.expires()));
        if (seconds == null || !seconds.strip().matches("\\d{1,9}(\\.\\d+)?")) {
            return rule.lasts();
        }
        return Duration.ofSeconds(new BigDecimal(seconds.strip()).longValue());
    }
}
