package io.renown.connector;

import io.renown.connector.call.Caller;
import io.renown.connector.call.Doubles;
import io.renown.outgoing.GuardedHttpClient;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorConfiguration.Hosts.class)
class ConnectorConfiguration {

    /** @param hosts see {@link Doubles}; {@code renown.connector.hosts[api.example.com]=http://127.0.0.1:9000} */
    @ConfigurationProperties("renown.connector")
    record Hosts(@Nullable Map<String, String> hosts) {}

    @Bean
    Caller platformCaller(GuardedHttpClient http, Hosts hosts, Clock clock) {
        return new Caller(http, new Doubles(hosts.hosts() == null ? Map.of() : hosts.hosts()), clock);
    }
}
