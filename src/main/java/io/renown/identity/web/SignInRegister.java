package io.renown.identity.web;

import io.renown.identity.OidcSession;
import io.renown.identity.SessionKey;
import io.renown.identity.SignInOrigin;
import io.renown.identity.SignInSessions;
import io.renown.identity.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes sign-in and sign-out into the register of sessions, whichever way somebody came in. Should that fail, the session
 * is not in the register and so is not let in.
 */
@Component
public class SignInRegister implements LogoutHandler {

    private final SignInSessions sessions;

    SignInRegister(SignInSessions sessions) {
        this.sessions = sessions;
    }

    /** The id of the session has been changed by then. A sign-in by OpenID Connect leaves {@link OidcSession#ATTRIBUTE}. */
    @EventListener
    void begin(InteractiveAuthenticationSuccessEvent event) {
        if (SignedInPerson.of(event.getAuthentication()).orElse(null) instanceof SignedInPerson person
                && RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current) {
            HttpServletRequest request = current.getRequest();
            sessions.begin(
                    person.personId(),
                    SessionKey.of(request.getSession().getId()),
                    SignInOrigin.of(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT)),
                    (OidcSession) request.getAttribute(OidcSession.ATTRIBUTE));
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.close(SessionKey.of(session.getId()));
        }
    }
}
