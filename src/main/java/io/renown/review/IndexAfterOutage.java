package io.renown.review;

import io.renown.embedded.DatabaseReturned;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the index up to the database after that died under the portal: a commit may have reached the disk though it was
 * reported as failed, and then nobody indexed it.
 */
@Component
class IndexAfterOutage {

    private static final Logger log = LoggerFactory.getLogger(IndexAfterOutage.class);

    /** Longer than any transaction: what was modified long before may have been committed just then. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final IndexRefill refill;
    private final TenantDirectory tenants;

    IndexAfterOutage(IndexRefill refill, TenantDirectory tenants) {
        this.refill = refill;
        this.tenants = tenants;
    }

    @EventListener
    void catchUp(DatabaseReturned returned) {
        Instant since = returned.diedAt().minus(MARGIN);
        long reviews = 0;
        for (TenantDetails tenant : tenants.list()) {
            reviews += TenantContext.callAs(tenant.id(), Actor.system("index"), () -> refill.indexModifiedSince(since));
        }
        log.info("indexed again what changed since {}: {} reviews", since, reviews);
    }
}
