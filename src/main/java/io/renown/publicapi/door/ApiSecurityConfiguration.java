package io.renown.publicapi.door;

import io.github.bucket4j.TimeMeter;
import io.renown.identity.ApiTokenService;
import io.renown.identity.MembershipGate;
import io.renown.identity.web.SafeHeaders;
import io.renown.identity.web.TokenFilter;
import io.renown.publicapi.problem.ApiRefusals;
import io.renown.shared.Problem;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The REST door: bearer tokens only, no session, no cookie, so nothing for a forged form to ride on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiLimits.class)
class ApiSecurityConfiguration {

    /** Behind the controllers, so that they can say 405 and 415, and before the portal, which answers any path. */
    private static final int BEHIND_CONTROLLERS = 1;

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ApiTokenService tokens,
            MembershipGate gate,
            ApiLimits limits,
            RepeatableWrites writes,
            ApiRefusals refusals)
            throws Exception {
        TimeMeter time = TimeMeter.SYSTEM_NANOTIME;
        RateLimits byToken = new RateLimits(limits.perMinute(), limits.burst(), time);
        RateLimits byAddress = new RateLimits(limits.anonymousPerMinute(), limits.anonymousBurst(), time);
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SafeHeaders::on)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new FaultFilter(refusals), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new TokenFilter(tokens, gate), FaultFilter.class)
                .addFilterAfter(new RateLimitFilter(byToken, byAddress, refusals), TokenFilter.class)
                .addFilterAfter(new WriteFilter(limits, writes, refusals), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    HandlerMapping unknownApiPaths() {
        HttpRequestHandler unknown = (request, response) -> {
            throw Problem.notFound();
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", unknown), BEHIND_CONTROLLERS);
    }
}
