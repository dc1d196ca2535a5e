/**
 * Brings orders from the platforms that hand them out: asks each connected account some seconds at a time for what changed,
 * and hands that to {@link io.renown.order.OrderService}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "nodes",
            "platform",
            "connector",
            "connector :: file",
            "account",
            "account :: pace",
            "order"
        })
@NullMarked
package io.renown.ordersync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
