package io.renown.identity.web;

import io.renown.identity.ApiTokenService;
import io.renown.identity.MembershipGate;
import io.renown.tenancy.TenantContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds each request of the REST API to the member behind its bearer token; a request without one stays a stranger's. */
public final class TokenFilter extends OncePerRequestFilter {

    private final ApiTokenService tokens;
    private final MembershipGate gate;

    public TokenFilter(ApiTokenService tokens, MembershipGate gate) {
        this.tokens = tokens;
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiTokenService.Authenticated> found = bearer(request).flatMap(tokens::authenticate);
        if (found.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(
                ApiCaller.ATTRIBUTE,
                new ApiCaller(found.get().tokenId(), found.get().membership()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                found.get().membership().person().email(), null, java.util.List.of()));
        SecurityContextHolder.setContext(context);
        try {
            TenantContext.callAs(
                    found.get().membership().tenantId(),
                    gate.actorOf(found.get().membership()),
                    (ScopedValue.CallableOp<@Nullable Void, Exception>) () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }
}
