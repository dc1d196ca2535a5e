package io.renown.review;

import io.renown.search.IndexEntry;
import io.renown.search.IndexLedger;
import io.renown.search.ServerCounts;
import io.renown.tenancy.Actor;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How true the index is. For operators and for Renown itself: numbers alone, so it asks for no permission of a member. */
@Component
@TenantScopedSql
public class IndexState {

    private final IndexLedger ledger;
    private final ServerCounts serverCounts;
    private final IndexRefill refill;
    private final EntityManagerFactory entities;
    private final JdbcClient jdbc;

    IndexState(
            IndexLedger ledger,
            ServerCounts serverCounts,
            IndexRefill refill,
            EntityManagerFactory entities,
            JdbcClient jdbc) {
        this.ledger = ledger;
        this.serverCounts = serverCounts;
        this.refill = refill;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** @param fedUntil everything this node committed before then is in the index */
    public record Fed(String node, Instant fedUntil, Instant seenAt) {}

    public record Index(String name, boolean filled, List<Fed> nodes) {}

    public Index read() {
        IndexEntry entry = ledger.read();
        List<Fed> nodes = jdbc.sql(
                        "SELECT node, fed_until, beat_at FROM index_mark WHERE search_index = ? ORDER BY node LIMIT 200")
                .param(entry.index())
                .query((row, number) -> new Fed(
                        row.getString("node"),
                        row.getObject("fed_until", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("beat_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
        return new Index(entry.index(), entry.isFilled(), nodes);
    }

    /** Reviews in the index, of each of these tenants. Asks nothing of the database. */
    public Map<Integer, Long> countInIndex(Collection<Integer> tenantIds) {
        Optional<Map<Integer, Long>> onServer = serverCounts.findByTenant();
        Map<Integer, Long> counts = new HashMap<>();
        tenantIds.forEach(tenantId -> counts.put(
                tenantId,
                onServer.map(all -> all.getOrDefault(tenantId, 0L))
                        .orElseGet(() -> TenantContext.callAs(
                                tenantId, Actor.system("index"), () -> refill.countInIndex(entities)))));
        return counts;
    }

    /** Reviews in the database, of each of these tenants, out of the counters of the days. */
    public Map<Integer, Long> countInDatabase(Collection<Integer> tenantIds) {
        Map<Integer, Long> counts = new HashMap<>();
        tenantIds.forEach(tenantId -> counts.put(tenantId, 0L));
        SystemDoor.callAcrossTenants(
                "does the index hold as many reviews as the database",
                () -> jdbc.sql("SELECT tenant_id, SUM(reviews) AS reviews FROM review_day WHERE tenant_id IN (:tenants)"
                                + " GROUP BY tenant_id")
                        .param("tenants", tenantIds.isEmpty() ? Set.of(0) : tenantIds)
                        .query((row, number) -> counts.put(row.getInt("tenant_id"), row.getLong("reviews")))
                        .list());
        return counts;
    }
}
