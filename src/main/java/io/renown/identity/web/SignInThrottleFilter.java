package io.renown.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a sign-in that comes too fast back to its page before a password is looked at. */
final class SignInThrottleFilter extends OncePerRequestFilter {

    private static final int LONGEST_ACCOUNT = 190;

    private final SignInThrottle throttle;

    SignInThrottleFilter(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = request.getParameter("username");
        if (account != null && !throttle.admits(shortened(account), request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + PortalSecurityConfiguration.SIGN_IN + "?throttled");
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !request.getRequestURI().equals(request.getContextPath() + PortalSecurityConfiguration.SIGN_IN);
    }

    private static String shortened(String account) {
        return account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account;
    }
}
