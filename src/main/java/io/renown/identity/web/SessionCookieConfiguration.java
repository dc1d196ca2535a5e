package io.renown.identity.web;

import jakarta.servlet.SessionCookieConfig;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The session's cookie. Behind TLS ({@code server.servlet.session.cookie.secure}) its name says so, and browsers then take
 * it neither from a neighbour under the same domain nor over an open connection.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookieConfiguration {

    private static final String ORDINARY = "JSESSIONID";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServletContextInitializer sessionCookie() {
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setPath("/"); // what the prefix asks for
            if (cookie.isSecure()) {
                cookie.setName("__Host-" + ORDINARY);
            }
        };
    }
}
