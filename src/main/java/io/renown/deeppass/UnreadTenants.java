package io.renown.deeppass;

import io.renown.review.ReviewsIngested;
import io.renown.review.ReviewsUnderstoodAgain;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Puts tenants into the line whose reviews came in here. Remembered in memory and written every few seconds, since an import
 * takes in many batches; after a start, all tenants are looked at once.
 */
@Component
class UnreadTenants {

    private static final Logger log = LoggerFactory.getLogger(UnreadTenants.class);

    private final DeepLineSql line;
    private final TenantDirectory tenants;
    private final boolean enabled;
    private final Clock clock;
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();

    UnreadTenants(DeepLineSql line, TenantDirectory tenants, DeepPassProperties properties, Clock clock) {
        this.line = line;
        this.tenants = tenants;
        this.enabled = properties.enabled();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void lookAtAll() {
        tenants.list().forEach(tenant -> waiting.add(tenant.id()));
    }

    @TransactionalEventListener(id = "read-reviews-ingested")
    void readOnReviewsIngested(ReviewsIngested event) {
        waiting.add(event.tenantId());
    }

    /** The deep pass has a version of its own, and reads with the same words of the tenant. */
    @TransactionalEventListener(id = "read-reviews-understood-again")
    void readOnReviewsUnderstoodAgain(ReviewsUnderstoodAgain event) {
        waiting.add(event.tenantId());
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void standInLine() {
        if (!enabled) {
            return;
        }
        for (Integer tenantId : waiting) {
            waiting.remove(tenantId); // before the row: what comes in meanwhile is remembered anew
            try {
                // One that is being erased is suspended first, and must not get new rows.
                if (tenants.findState(tenantId)
                        .filter(TenantState.ACTIVE::equals)
                        .isPresent()) {
                    line.standInLine(tenantId, clock.instant().truncatedTo(ChronoUnit.MICROS));
                }
            } catch (RuntimeException away) {
                waiting.add(tenantId);
                log.warn("cannot put tenant {} in line for the deep pass: {}", tenantId, away.toString());
            }
        }
    }
}
