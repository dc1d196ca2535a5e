package io.renown.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.tenancy.Permission;
import io.renown.tenancy.PermissionRefused;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into the tenant's chain that somebody asked for more than their role allows: per person and permission once a
 * minute, so that a loop does not flood it. By a thread of its own, after whatever transaction the refused call stood in:
 * that one may hold the head of the chain.
 */
@Component
class NoteRefusalOnPermissionRefused {

    private static final Duration ONCE_PER = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final AuditLog audit;
    private final Clock clock;
    private final Cache<Key, Instant> noted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    NoteRefusalOnPermissionRefused(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private record Key(int tenantId, String actor, Permission permission) {}

    @EventListener
    void note(PermissionRefused refused) {
        if (!take(new Key(refused.tenantId(), refused.actor().logged(), refused.permission()))) {
            return;
        }
        Thread.startVirtualThread(() -> TenantContext.runAs(
                refused.tenantId(),
                refused.actor(),
                () -> audit.appendRefusal(
                        "permission.refused",
                        "permission:" + refused.permission().name(),
                        refused.attempted())));
    }

    private boolean take(Key key) {
        Instant now = clock.instant();
        boolean[] taken = new boolean[1];
        noted.asMap().compute(key, (same, last) -> {
            taken[0] = last == null || !last.plus(ONCE_PER).isAfter(now);
            return taken[0] ? now : last;
        });
        return taken[0];
    }
}
