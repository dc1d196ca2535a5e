package io.renown.identity.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.renown.identity.FederatedSignIn;
import io.renown.identity.SignInSessions;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;

/** Sign-in by OpenID Connect: authorization code with PKCE, sign-out on both sides. Without the profile none of it is there. */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
class OidcSignInConfiguration {

    @Bean
    ExternalSignIn keycloakSignIn(
            FederatedSignIn signIn,
            ClientRegistrationRepository clients,
            SignInSessions sessions,
            Clock clock,
            @Value("${renown.url}") String portal) {
        BackChannelLogout backChannel = new BackChannelLogout(signIn, sessions, clock);
        return new ExternalSignIn() {
            @Override
            public void configure(HttpSecurity http, VaadinSecurityConfigurer vaadin) {
                vaadin.oauth2LoginPage(START, portal + SIGNED_OUT);
                http.oauth2Login(login -> login.failureHandler(new OidcRefusal())
                                .userInfoEndpoint(user -> user.oidcUserService(new OidcPeople(signIn)))
                                .authorizationEndpoint(start -> start.authorizationRequestResolver(withPkce(clients))))
                        .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(backChannel)));
            }
        };
    }

    private static DefaultOAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository clients) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(clients);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }
}
