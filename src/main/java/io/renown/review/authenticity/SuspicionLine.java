package io.renown.review.authenticity;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts tenants into the line whose reviews came in, or went. Arrivals are remembered in memory and written every few seconds,
 * since an import takes in many batches; after a start, all tenants are looked at once.
 */
@Component
public class SuspicionLine {

    private static final Logger log = LoggerFactory.getLogger(SuspicionLine.class);

    /** Reviews that still come in are waited for. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final SuspicionLineSql sql;
    private final TenantDirectory tenants;
    private final boolean enabled;
    private final Clock clock;
    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();

    SuspicionLine(SuspicionLineSql sql, TenantDirectory tenants, SuspicionProperties properties, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.enabled = properties.enabled();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void lookAtAll() {
        tenants.list().forEach(tenant -> waiting.add(tenant.id()));
    }

    /** Reviews of a tenant came in or changed. */
    public void reviewsCame(int tenantId) {
        waiting.add(tenantId);
    }

    /** Reviews of the current tenant, or their words, go in this very transaction: those that rested on them are looked at again. */
    public void reviewsGo() {
        sql.standInLine(TenantContext.tenantId(), due(), true);
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
                    sql.standInLine(tenantId, due(), false);
                }
            } catch (RuntimeException away) {
                waiting.add(tenantId);
                log.warn("cannot put tenant {} in line to be estimated: {}", tenantId, away.toString());
            }
        }
    }

    private Instant due() {
        return clock.instant().plus(PAUSE).truncatedTo(ChronoUnit.MICROS);
    }
}
