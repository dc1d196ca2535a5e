package io.renown.search;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Documents by tenant, in one question to a server; in a folder each tenant is counted by itself, which costs nothing. */
@Component
public class ServerCounts {

    /** Fewer than a server answers at once by default. */
    private static final int MOST_TENANTS = 60_000;

    private final SearchSettings settings;
    private final EntityManagerFactory entities;

    ServerCounts(SearchSettings settings, EntityManagerFactory entities) {
        this.settings = settings;
        this.entities = entities;
    }

    /** Empty where the index is in a folder, or of more tenants than a server tells of. */
    public Optional<Map<Integer, Long>> findByTenant() {
        if (!settings.isShared()) {
            return Optional.empty();
        }
        JsonNode answer = IndexSuccessor.serverOf(entities)
                .send(
                        "POST",
                        "/" + new AliasLayout(settings.prefix(), "", "").createReadAlias("review") + "/_search",
                        """
                        {"size": 0, "aggs": {"tenants": {"terms": {"field": "_tenant_id", "size": %d}}}}""".formatted(MOST_TENANTS));
        JsonNode tenants = answer.path("aggregations").path("tenants");
        if (tenants.path("sum_other_doc_count").asLong(1) > 0) {
            return Optional.empty();
        }
        Map<Integer, Long> counts = new HashMap<>();
        tenants.path("buckets")
                .forEach(tenant -> counts.put(
                        Integer.valueOf(tenant.path("key").asString()),
                        tenant.path("doc_count").asLong()));
        return Optional.of(counts);
    }
}
