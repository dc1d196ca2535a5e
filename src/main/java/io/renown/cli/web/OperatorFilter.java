package io.renown.cli.web;

import io.renown.cli.OperatorKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who is on this machine and holds the key. A request that passed a proxy comes from elsewhere, whatever its
 * address says; to it there is nothing here.
 */
final class OperatorFilter extends OncePerRequestFilter {

    private static final List<String> PROXY_HEADERS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final OperatorKey key;

    OperatorFilter(OperatorKey key) {
        this.key = key;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isFromThisMachine(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!key.fits(request.getHeader(OperatorKey.HEADER))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
        // The address is a literal: nothing is looked up.
        return PROXY_HEADERS.stream().noneMatch(header -> request.getHeader(header) != null)
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
