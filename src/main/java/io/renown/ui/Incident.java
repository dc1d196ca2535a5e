package io.renown.ui;

import io.renown.shared.Outage;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bug that a member ran into.
 *
 * @param id what the member may quote, and what the log entry begins with
 */
record Incident(String id) {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);

    static Incident report(Throwable cause) {
        Incident incident = new Incident(Tsid.format(Tsid.next()));
        log.error(
                "incident {} tenant {}", incident.id, TenantContext.isBound() ? TenantContext.tenantId() : "-", cause);
        return incident;
    }

    /** The refusal behind a failure, however often it was wrapped; an outage is told as one. */
    static Optional<Problem> problemIn(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            cause = cause.getCause();
        }
        return Outage.behind(failure).map(Outage::problem);
    }
}
