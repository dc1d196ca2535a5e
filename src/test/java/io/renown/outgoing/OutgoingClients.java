package io.renown.outgoing;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;

/** Clients for tests that call doubles on the loopback address. */
public final class OutgoingClients {

    private OutgoingClients() {}

    /** @param host {@code host:port} that may be called although it is this machine */
    public static GuardedHttpClient callingOnly(String host, Duration timeout) {
        OutgoingProperties limits = new OutgoingProperties(Set.of(host), Set.of(80, 443), 3, 5_000_000, timeout);
        return new GuardedHttpClient(
                new AddressGuard(limits, InetAddress::getAllByName),
                limits,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory()));
    }
}
