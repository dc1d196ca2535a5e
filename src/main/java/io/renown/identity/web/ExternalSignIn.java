package io.renown.identity.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** An identity provider that signs people in. Where there is a bean of this kind the portal asks for no password. */
public interface ExternalSignIn {

    /** Where a browser is sent to sign in. */
    String START = "/oauth2/authorization/keycloak";

    /** Where one is told why it is not signed in, or no longer. */
    String SIGNED_OUT = "/signed-out";

    void configure(HttpSecurity http, VaadinSecurityConfigurer vaadin);
}
