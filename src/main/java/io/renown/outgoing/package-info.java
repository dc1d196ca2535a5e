/**
 * Requests to addresses that a user gave. {@link io.renown.outgoing.GuardedHttpClient} is the only way out for them:
 * {@link io.renown.outgoing.AddressGuard} keeps it away from this machine and its network.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.renown.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
