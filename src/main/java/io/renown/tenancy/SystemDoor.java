package io.renown.tenancy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door through which a system task may read across tenants: who is a member where, whose token is this, which
 * tenants need a job. Every passage names its reason, and is logged.
 */
public final class SystemDoor {

    private static final Logger log = LoggerFactory.getLogger(SystemDoor.class);
    private static final ScopedValue<String> REASON = ScopedValue.newInstance();

    private SystemDoor() {}

    public static <R, X extends Throwable> R callAcrossTenants(String reason, ScopedValue.CallableOp<R, X> block)
            throws X {
        log.debug("across tenants: {}", reason);
        return ScopedValue.where(REASON, reason).call(block);
    }

    static boolean isOpen() {
        return REASON.isBound();
    }
}
