package io.renown.outgoing;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowedHosts {@code host} or {@code host:port}, called wherever they are: services of the operator's own network
 * @param allowedPorts of all other hosts
 * @param maxRedirects each to an address that is checked again
 * @param maxBytes of an answer
 * @param timeout for a whole call, redirects included
 */
@ConfigurationProperties("renown.outgoing")
record OutgoingProperties(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue({"80", "443"}) Set<Integer> allowedPorts,
        @DefaultValue("3") int maxRedirects,
        @DefaultValue("5000000") int maxBytes,
        @DefaultValue("15s") Duration timeout) {}
