package io.renown.identity.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.renown.identity.MembershipGate;
import io.renown.identity.PortalOperators;
import io.renown.identity.RefusedAccess;
import io.renown.identity.SignInSessions;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The portal's door: sign-in by form, a session, and each request bound to one tenant once it is let in. */
@Configuration(proxyBeanMethods = false)
class PortalSecurityConfiguration {

    static final String SIGN_IN = "/login";

    /** What may be read before anybody has signed in. */
    private static final String[] PUBLIC = {"/renown/**", "/aura/**", "/logo/*.png"};

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
            PortalOperators operators,
            RefusedAccess refusals,
            PasswordDoor passwords,
            RequestUtil vaadinRequests,
            Optional<ExternalSignIn> external)
            throws Exception {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, afterSignIn());
        if (external.isEmpty()) {
            passwords.configure(http);
        }
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/dev/**")
                        .access((who, asked) -> new AuthorizationDecision(LocalRequest.is(asked.getRequest()))))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
                    signIn(http, vaadin, external);
                    vaadin.enableCsrfConfiguration(false)
                            .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
                })
                // Vaadin would let sign-ins pass unasked, and a stranger could sign a member in as somebody else.
                .csrf(forgery -> forgery.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .logout(logout -> logout.addLogoutHandler(register))
                .headers(headers -> SafeHeaders.on(headers.withObjectPostProcessor(EAGERLY)))
                .addFilterAfter(
                        new TenantFilter(
                                gate, sessions, refusals, new OperationsFence(operators, refusals, external.isEmpty())),
                        AuthorizationFilter.class)
                .build();
    }

    private static void signIn(HttpSecurity http, VaadinSecurityConfigurer vaadin, Optional<ExternalSignIn> external) {
        if (external.isPresent()) {
            external.get().configure(http, vaadin);
        } else {
            vaadin.loginView(SIGN_IN);
        }
    }

    private static VaadinSavedRequestAwareAuthenticationSuccessHandler afterSignIn() {
        VaadinSavedRequestAwareAuthenticationSuccessHandler handler =
                new VaadinSavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new SameOriginRedirects());
        return handler;
    }
}
