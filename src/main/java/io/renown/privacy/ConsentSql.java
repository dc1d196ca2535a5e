package io.renown.privacy;

import io.renown.secrets.SealBrokenException;
import io.renown.secrets.SealedColumn;
import io.renown.secrets.SealedColumns;
import io.renown.secrets.SecretBox;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consent log of the current tenant: people by keyed hash, their addresses sealed. */
@Repository
@TenantScopedSql
class ConsentSql {

    private static final Logger log = LoggerFactory.getLogger(ConsentSql.class);
    private static final String PURPOSE = "consent.address";

    private final JdbcClient jdbc;
    private final SecretBox box;

    ConsentSql(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    void insert(ConsentEntry entry, byte[] subject) {
        jdbc.sql(
                        "INSERT INTO consent_entry (tenant_id, id, subject_key, sealed_address, purpose, given, channel, source,"
                                + " evidence, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        TenantContext.tenantId(),
                        entry.id(),
                        subject,
                        box.seal(PURPOSE, entry.id(), entry.email()),
                        entry.purpose(),
                        entry.given(),
                        entry.channel(),
                        entry.source(),
                        entry.evidence(),
                        LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
                .update();
    }

    Optional<Boolean> findNewest(byte[] subject, String purpose) {
        return jdbc.sql("SELECT given FROM consent_entry WHERE tenant_id = ? AND subject_key = ? AND purpose = ?"
                        + " ORDER BY id DESC LIMIT 1")
                .params(TenantContext.tenantId(), subject, purpose)
                .query((row, number) -> row.getBoolean("given"))
                .optional();
    }

    List<ConsentEntry> list(long before, int limit) {
        return jdbc.sql("SELECT * FROM consent_entry WHERE tenant_id = ? AND id < ? ORDER BY id DESC LIMIT ?")
                .params(TenantContext.tenantId(), before, limit)
                .query(this::entry)
                .list();
    }

    List<ConsentEntry> listOf(byte[] subject, long before, int limit) {
        return jdbc.sql("SELECT * FROM consent_entry WHERE tenant_id = ? AND subject_key = ? AND id < ?"
                        + " ORDER BY id DESC LIMIT ?")
                .params(TenantContext.tenantId(), subject, before, limit)
                .query(this::entry)
                .list();
    }

    /** That somebody agreed or refused stays, and holds; nobody can be read from it any more. */
    int forgetAddress(byte[] subject) {
        return jdbc.sql("UPDATE consent_entry SET sealed_address = NULL, evidence = '' WHERE tenant_id = ?"
                        + " AND subject_key = ? AND sealed_address IS NOT NULL")
                .params(TenantContext.tenantId(), subject)
                .update();
    }

    Optional<ConsentEntry> find(long id) {
        return jdbc.sql("SELECT * FROM consent_entry WHERE tenant_id = ? AND id = ? AND sealed_address IS NOT NULL")
                .params(TenantContext.tenantId(), id)
                .query(this::entry)
                .optional();
    }

    private ConsentEntry entry(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        byte[] sealed = row.getBytes("sealed_address");
        return new ConsentEntry(
                id,
                sealed == null ? "" : opened(id, sealed),
                row.getString("purpose"),
                row.getBoolean("given"),
                row.getString("channel"),
                row.getString("source"),
                row.getString("evidence"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private String opened(long id, byte[] sealed) {
        try {
            return box.open(PURPOSE, id, sealed).reveal();
        } catch (SealBrokenException e) {
            log.warn("the address of a consent entry does not open: {}", e.getMessage());
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AddressRotationConfiguration {

        @Bean
        SealedColumn consentAddresses(JdbcClient jdbc) {
            return SealedColumns.ofTenants(jdbc, PURPOSE, "consent_entry", "sealed_address");
        }
    }
}
