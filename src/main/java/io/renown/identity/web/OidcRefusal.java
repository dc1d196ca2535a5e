package io.renown.identity.web;

import io.renown.identity.SignInRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever was not signed in to a page that says why; of a token that failed its checks it says nothing more. */
final class OidcRefusal implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(OidcRefusal.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + ExternalSignIn.SIGNED_OUT + "?refused=" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        if (failure.getCause() instanceof SignInRefused refused) {
            return refused.reason().slug();
        }
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.warn("sign-in by the identity provider failed: {}", code.replaceAll("[^a-zA-Z0-9_.-]", "?"));
        return "failed";
    }
}
