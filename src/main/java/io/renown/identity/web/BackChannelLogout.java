package io.renown.identity.web;

import io.renown.identity.FederatedSignIn;
import io.renown.identity.SignInSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Ends sessions of the portal on the word of the identity provider. Spring Security has checked signature, issuer,
 * audience, events and the absence of a nonce by then; age and first use are checked here, and the sessions are ended in
 * the database, for every node.
 */
final class BackChannelLogout implements LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final FederatedSignIn signIn;
    private final SignInSessions sessions;
    private final Clock clock;

    BackChannelLogout(FederatedSignIn signIn, SignInSessions sessions, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
            throw new IllegalStateException("not a logout token");
        }
        response.setHeader("Cache-Control", "no-store");
        String issuer = token.getIssuer().toString();
        if (!isFresh(token)) {
            refuse(response, "the logout token is too old, or not yet valid", issuer);
        } else if (!signIn.useLogoutToken(issuer, token.getId(), clock.instant().plus(OLDEST.multipliedBy(3)))) {
            refuse(response, "the logout token has been used", issuer);
        } else {
            int ended = sessions.revokeByOidc(issuer, token.getSubject(), token.getSessionId());
            log.info("{} ended {} sessions", issuer, ended);
        }
    }

    private boolean isFresh(OidcLogoutToken token) {
        Instant now = clock.instant();
        Instant issuedAt = token.getIssuedAt();
        Instant expiresAt = token.getClaimAsInstant("exp");
        return issuedAt != null
                && issuedAt.isAfter(now.minus(OLDEST))
                && issuedAt.isBefore(now.plus(CLOCKS_DIFFER))
                && (expiresAt == null || expiresAt.isAfter(now.minus(CLOCKS_DIFFER)));
    }

    /** As the standard asks: 400 with an error that a machine can read. */
    private static void refuse(HttpServletResponse response, String why, String issuer) {
        log.warn("refused a logout from {}: {}", issuer, why);
        try {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"error\":\"invalid_request\",\"error_description\":\"" + why + "\"}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
