package io.renown.connector;

import io.renown.connector.call.Caller;
import io.renown.connector.call.Doubles;
import io.renown.outgoing.GuardedHttpClient;
import java.time.Clock;
import java.util.Map;

/** The portal's own client of platforms, with doubles in place of their hosts. */
public final class ContractClients {

    private ContractClients() {}

    /** @param hosts from a platform's host to the address of its double */
    public static PlatformClient of(GuardedHttpClient http, Map<String, String> hosts, Clock clock) {
        return new HttpPlatformClient(new ConnectorCatalog(), new Caller(http, new Doubles(hosts), clock), clock);
    }
}
