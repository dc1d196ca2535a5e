package io.renown.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Where a sign-in goes that has not succeeded, or not yet. */
final class RefusedSignIn implements AuthenticationFailureHandler {

    private final Clock clock;

    RefusedSignIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(request.getContextPath()
                + switch (refusal) {
                    case PasswordSignIn.CodeNeeded needed -> {
                        request.getSession();
                        request.changeSessionId();
                        PendingSignIn.begin(request.getSession(), needed.person(), clock.instant());
                        yield CodeSignIn.PAGE;
                    }
                    case PasswordSignIn.Throttled throttled -> PortalSecurityConfiguration.SIGN_IN + "?throttled";
                    case AuthenticationServiceException busy -> PortalSecurityConfiguration.SIGN_IN + "?throttled";
                    case CodeSignIn.WrongCode wrong -> CodeSignIn.PAGE + "?error";
                    default -> PortalSecurityConfiguration.SIGN_IN + "?error";
                });
    }
}
