package io.renown.connector.call;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import io.renown.connector.file.Auth;
import io.renown.connector.file.Connector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Makes a call show who it comes from; gets a token first where one is needed and none is good any more. */
final class Authorization {

    /** A token this near to its end may end on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final TokenCalls tokens;

    Authorization(TokenCalls tokens) {
        this.tokens = tokens;
    }

    /** Which schemes know tokens that can be got anew. */
    static boolean hasToken(Connector connector) {
        return switch (connector.auth().scheme()) {
            case OAUTH2, CLIENT -> true;
            case NONE, KEY, BASIC, JWT, SIGNED -> connector.auth().token() != null;
        };
    }

    /** @return the token that the call will carry; empty where none is needed */
    Optional<Token> token(Connector connector, Access access, Instant now) throws PlatformException {
        if (!hasToken(connector)) {
            return Optional.empty();
        }
        Optional<Token> kept = access.token();
        if (kept.isPresent() && kept.get().expiresAt().isAfter(now.plus(MARGIN))) {
            return kept;
        }
        return Optional.of(renewed(connector, access, kept));
    }

    Token renewed(Connector connector, Access access, Optional<Token> stale) throws PlatformException {
        return access.refreshAlone(stale, current -> {
            try {
                return tokens.refresh(connector, access, current);
            } catch (PlatformException e) { // before whoever keeps the account notes it down
                throw Discretion.of(
                        e, connector, access, current.map(Token::refresh).orElse(""));
            }
        });
    }

    Prepared authorized(Connector connector, Prepared call, Variables variables, Instant now) throws PlatformException {
        Auth auth = connector.auth();
        Prepared shown = call;
        switch (auth.scheme()) {
            case BASIC -> shown = shown.withHeader("Authorization", basic(auth, variables));
            case JWT -> {
                if (auth.jwt() != null) {
                    shown = shown.withHeader("Authorization", "Bearer " + SignedToken.of(auth.jwt(), variables, now));
                }
            }
            case OAUTH2, CLIENT -> {
                if (auth.headers().isEmpty() && auth.query().isEmpty()) {
                    shown = shown.withHeader("Authorization", "Bearer " + filled("{token}", variables));
                }
            }
            case NONE, KEY, SIGNED -> {}
        }
        for (Map.Entry<String, String> header : auth.headers().entrySet()) {
            shown = shown.withHeader(header.getKey(), filled(header.getValue(), variables));
        }
        for (Map.Entry<String, String> parameter : auth.query().entrySet()) {
            shown = shown.withQuery(parameter.getKey(), filled(parameter.getValue(), variables));
        }
        return auth.signature() == null ? shown : Signing.sign(shown, auth.signature(), variables);
    }

    private static String basic(Auth auth, Variables variables) throws PlatformException {
        return basic(
                filled(auth.user() == null ? "" : auth.user(), variables),
                filled(auth.password() == null ? "" : auth.password(), variables));
    }

    /** RFC 7617. */
    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String filled(String template, Variables variables) throws PlatformException {
        return Template.fill(template, variables)
                .orElseThrow(() -> new PlatformException(Trouble.NOT_SET_UP, "a key of the account is missing"));
    }
}
