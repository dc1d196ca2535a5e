package io.renown.cli.web;

import io.renown.cli.OperatorKey;
import io.renown.identity.web.SafeHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The operators' door: no session and no cookie, so nothing for a forged form to ride on. */
@Configuration(proxyBeanMethods = false)
class OperatorSecurityConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain operatorSecurity(HttpSecurity http, OperatorKey key) throws Exception {
        return http.securityMatcher("/operator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SafeHeaders::on)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new OperatorFilter(key), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
