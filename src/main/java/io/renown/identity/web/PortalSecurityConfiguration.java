package io.renown.identity.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.renown.identity.MembershipGate;
import io.renown.identity.PersonService;
import io.renown.identity.SecondFactors;
import io.renown.identity.SignInSessions;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
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

    /** Vaadin answers from a forwarded request, and the server closes such an answer before a late header could be set. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    @Order(10)
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            MembershipGate gate,
            SignInSessions sessions,
            SignInRegister register,
            SecondFactors secondFactors,
            PersonService people,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            RequestUtil vaadinRequests,
            Clock clock)
            throws Exception {
        // A manager without a parent: another provider must not let in by the password alone whom this one asks for a
        // code.
        return http.authenticationManager(new ProviderManager(new PasswordSignIn(
                        passwords(people, encoder), new SignInThrottle(sessions, clock), secondFactors)))
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new RefusedSignIn(clock)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/dev/**")
                        .access((who, asked) -> new AuthorizationDecision(LocalRequest.is(asked.getRequest()))))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN)
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                // Vaadin would let sign-ins pass unasked, and a stranger could sign a member in as somebody else.
                .csrf(forgery -> forgery.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .logout(logout -> logout.addLogoutHandler(register))
                .headers(headers -> headers.withObjectPostProcessor(EAGERLY)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .addFilterBefore(
                        new CodeSignIn(secondFactors, clock, events), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new TenantFilter(gate, sessions), AuthorizationFilter.class)
                .build();
    }

    private static DaoAuthenticationProvider passwords(PersonService people, PasswordEncoder encoder) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(people);
        return passwords;
    }
}
