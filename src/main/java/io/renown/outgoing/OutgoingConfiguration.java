package io.renown.outgoing;

import java.net.InetAddress;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingProperties.class)
class OutgoingConfiguration {

    @Bean
    AddressGuard addressGuard(OutgoingProperties properties) {
        return new AddressGuard(properties, InetAddress::getAllByName);
    }

    @Bean
    GuardedHttpClient guardedHttpClient(AddressGuard guard, OutgoingProperties properties) {
        return new GuardedHttpClient(
                guard,
                properties,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("outgoing-alarm").factory()));
    }
}
