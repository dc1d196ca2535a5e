package io.renown.provisioning;

import io.renown.embedded.DataFolder;
import io.renown.tenancy.TenantDetails;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * Removes all that a portal holds of a tenant: rows, index, files, and the people who belong to no other tenant. Can be
 * broken off and begun again: the tenant itself goes last.
 */
@Service
public class TenantErasure {

    private static final Logger log = LoggerFactory.getLogger(TenantErasure.class);

    private final ErasureSql sql;
    private final EntityManagerFactory entities;
    private final DataFolder data;

    TenantErasure(ErasureSql sql, EntityManagerFactory entities, DataFolder data) {
        this.sql = sql;
        this.entities = entities;
        this.data = data;
    }

    /** @return how many rows are gone */
    public long erase(TenantDetails tenant) {
        log.warn("erasing the tenant {}", tenant.slug());
        sql.suspend(tenant.id());
        List<Long> people = sql.peopleOf(tenant.id());
        long rows = 0;
        for (String table : TableOrder.childrenFirst(sql.tenantTables(), sql.references())) {
            for (String column : sql.selfReferences(table)) {
                sql.cutSelfReference(table, column, tenant.id());
            }
            rows += sql.deleteAll(table, tenant.id());
        }
        purgeIndex(tenant.id());
        deleteFiles(tenant.id());
        rows += sql.deletePeopleWithoutTenant(people);
        rows += sql.deleteTenant(tenant.id());
        log.warn("erased the tenant {}: {} rows", tenant.slug(), rows);
        return rows;
    }

    private void purgeIndex(int tenantId) {
        SearchMapping mapping = Search.mapping(entities);
        if (mapping.allIndexedEntities().isEmpty()) {
            return;
        }
        SearchWorkspace workspace = mapping.scope(Object.class).workspace((Object) tenantId);
        workspace.purge();
        workspace.flush();
        workspace.refresh();
    }

    /** What modules keep as files lies under {@code files/<tenant>}. */
    private void deleteFiles(int tenantId) {
        Path files = data.files().resolve(Integer.toString(tenantId));
        try {
            FileSystemUtils.deleteRecursively(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
