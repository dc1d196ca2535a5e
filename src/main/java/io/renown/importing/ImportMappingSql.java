package io.renown.importing;

import io.renown.importing.file.ColumnMapping;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The mapping last chosen for each listing. */
@Repository
@TenantScopedSql
class ImportMappingSql {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ImportMappingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ColumnMapping> find(long listingId) {
        return jdbc.sql("SELECT mapping FROM import_mapping WHERE tenant_id = ? AND listing_id = ?")
                .params(TenantContext.tenantId(), listingId)
                .query(String.class)
                .optional()
                .map(json -> ColumnMapping.fromMap(JSON.readValue(json, new TypeReference<Map<String, String>>() {})));
    }

    void save(long listingId, ColumnMapping mapping) {
        jdbc.sql("INSERT INTO import_mapping (tenant_id, listing_id, mapping) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE mapping = VALUES(mapping)")
                .params(TenantContext.tenantId(), listingId, JSON.writeValueAsString(mapping.toMap()))
                .update();
    }
}
