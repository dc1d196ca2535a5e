package io.renown.sync;

import io.renown.identity.web.SafeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The platforms' door: no session and no cookie; the address is the secret, and most messages are signed. */
@Configuration(proxyBeanMethods = false)
class HookSecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain hookSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher(HookAddress.PATH + "**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SafeHeaders::on)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
