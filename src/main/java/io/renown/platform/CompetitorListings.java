package io.renown.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which listings of the current tenant are a competitor's: whatever counts or lists reviews leaves these out unless it was
 * asked for them. All of the tenant, whatever the actor may see: what is left out is nobody's to see.
 */
@Component
@TenantScopedSql
public class CompetitorListings {

    /** A page asks a dozen times. A listing that changed sides on another node is seen to have done so after this. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Cache<Integer, Set<Long>> kept =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    private final Cache<Integer, List<CompetitorPage>> keptPages =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(KEPT).build();

    CompetitorListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For what is shown: as of a moment ago. */
    public Set<Long> ids() {
        Set<Long> known = kept.getIfPresent(TenantContext.tenantId());
        if (known != null) {
            return known;
        }
        Set<Long> read = inThisTransaction();
        kept.put(TenantContext.tenantId(), read);
        return read;
    }

    /** For what is written down: as the transaction sees it. */
    public Set<Long> inThisTransaction() {
        return Set.copyOf(jdbc.sql("SELECT id FROM listing WHERE tenant_id = ? AND competitor = TRUE")
                .param(TenantContext.tenantId())
                .query(Long.class)
                .list());
    }

    /** With their names, as of a moment ago; of all brands, whatever the actor may see. */
    public List<CompetitorPage> pages() {
        if (ids().isEmpty()) {
            return List.of();
        }
        List<CompetitorPage> known = keptPages.getIfPresent(TenantContext.tenantId());
        if (known != null) {
            return known;
        }
        List<CompetitorPage> read = List.copyOf(
                jdbc.sql("SELECT id, brand_id, name FROM listing WHERE tenant_id = ? AND competitor = TRUE ORDER BY id")
                        .param(TenantContext.tenantId())
                        .query((row, number) ->
                                new CompetitorPage(row.getLong("id"), row.getLong("brand_id"), row.getString("name")))
                        .list());
        keptPages.put(TenantContext.tenantId(), read);
        return read;
    }

    public boolean include(long listingId) {
        return ids().contains(listingId);
    }

    /** To be called in the transaction of a change. */
    void changed() {
        int tenantId = TenantContext.tenantId();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept.invalidate(tenantId);
                keptPages.invalidate(tenantId);
            }
        });
    }
}
