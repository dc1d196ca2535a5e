package io.renown.publicapi.door;

import io.github.bucket4j.ConsumptionProbe;
import io.renown.identity.web.ApiCaller;
import io.renown.publicapi.problem.ApiRefusals;
import io.renown.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests of each token, and of each address that shows no valid one. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits byToken;
    private final RateLimits byAddress;
    private final ApiRefusals refusals;

    RateLimitFilter(RateLimits byToken, RateLimits byAddress, ApiRefusals refusals) {
        this.byToken = byToken;
        this.byAddress = byAddress;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean known = request.getAttribute(ApiCaller.ATTRIBUTE) instanceof ApiCaller;
        RateLimits limits = known ? byToken : byAddress;
        ConsumptionProbe probe = limits.take(caller(request));
        response.setHeader("RateLimit-Limit", Integer.toString(limits.burst()));
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForReset())));
        response.setHeader("RateLimit-Policy", limits.policy());
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        refusals.refuse(request, response, Problem.of("rate-limit", 429, wait));
    }

    private static Object caller(HttpServletRequest request) {
        return request.getAttribute(ApiCaller.ATTRIBUTE) instanceof ApiCaller caller
                ? caller.tokenId()
                : network(request.getRemoteAddr());
    }

    /** One household or machine owns a whole /64 of IPv6. */
    private static String network(String address) {
        return address.contains(":")
                ? String.join(
                        ":", Arrays.asList(address.split(":")).stream().limit(4).toList())
                : address;
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
