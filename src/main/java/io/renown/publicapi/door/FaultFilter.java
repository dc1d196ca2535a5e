package io.renown.publicapi.door;

import io.renown.publicapi.problem.ApiRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns what fails outside the controllers, as a token that cannot be looked up, into a problem like any other. */
final class FaultFilter extends OncePerRequestFilter {

    private final ApiRefusals refusals;

    FaultFilter(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw e; // the caller has gone
        } catch (Exception e) {
            refusals.refuse(request, response, e);
        }
    }
}
