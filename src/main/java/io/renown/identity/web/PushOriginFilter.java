package io.renown.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens push channels to pages of this portal alone: a WebSocket is not bound by the rules between origins, so that a foreign
 * page could open one with the member's cookie. The host asked for is the browser's word here, which no page can change.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class PushOriginFilter extends OncePerRequestFilter {

    private final String portal;

    PushOriginFilter(@Value("${renown.url}") String url) {
        this.portal = authority(url);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOurs(authority(origin), request.getHeader(HttpHeaders.HOST))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOurs(String origin, @Nullable String host) {
        return !origin.isEmpty() && (origin.equals(portal) || origin.equalsIgnoreCase(host));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private static String authority(String address) {
        try {
            String authority = new URI(address).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return ""; // "null", or nothing a browser would say
        }
    }
}
