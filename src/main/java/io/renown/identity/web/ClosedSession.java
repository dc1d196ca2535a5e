package io.renown.identity.web;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** A session that the register no longer holds open: it is emptied, and the sign-in page says so once. */
public final class ClosedSession {

    private static final String NOTICE = ClosedSession.class.getName();

    private ClosedSession() {}

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        request.getSession(true).setAttribute(NOTICE, true);
    }

    /** Whether this browser was sent away since it last heard of it. */
    public static boolean takeNotice(VaadinSession session) {
        boolean noticed = session.getSession().getAttribute(NOTICE) != null;
        session.getSession().removeAttribute(NOTICE);
        return noticed;
    }
}
