package io.renown.identity.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.renown.identity.MembershipGate;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The portal's door: sign-in by form, a session, and each request bound to one tenant once it is let in. */
@Configuration(proxyBeanMethods = false)
class PortalSecurityConfiguration {

    static final String SIGN_IN = "/login";

    /** What may be read before anybody has signed in. */
    private static final String[] PUBLIC = {"/renown/**", "/aura/**"};

    /** Frames, plug-ins and foreign form targets are shut out; scripts are Vaadin's to name. */
    private static final String CONTENT_POLICY =
            "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    @Bean
    @Order(10)
    SecurityFilterChain portalSecurity(HttpSecurity http, MembershipGate gate, Clock clock) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(PUBLIC).permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .addFilterBefore(
                        new SignInThrottleFilter(new SignInThrottle(clock)), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new TenantFilter(gate), AuthorizationFilter.class)
                .build();
    }
}
