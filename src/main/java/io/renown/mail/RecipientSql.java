package io.renown.mail;

import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails of the current tenant by whom they are to. */
@Repository
@TenantScopedSql
class RecipientSql {

    private static final int MOST = 1000;

    record Written(String recipient, String subject, Instant createdAt) {}

    private final JdbcClient jdbc;

    RecipientSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Written> mailsTo(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT recipient, subject, created_at FROM outgoing_mail"
                                + " WHERE tenant_id = :tenant AND recipient IN (:addresses) ORDER BY id LIMIT " + MOST)
                        .param("tenant", TenantContext.tenantId())
                        .param("addresses", addresses)
                        .query((row, number) -> new Written(
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                        .list();
    }

    long deleteTo(Collection<String> addresses) {
        return addresses.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM outgoing_mail WHERE tenant_id = :tenant AND recipient IN (:addresses)")
                        .param("tenant", TenantContext.tenantId())
                        .param("addresses", addresses)
                        .update();
    }

    int deleteSettledBefore(Instant moment, int limit) {
        return jdbc.sql("DELETE FROM outgoing_mail WHERE tenant_id = ? AND settled_at < ? LIMIT ?")
                .params(TenantContext.tenantId(), LocalDateTime.ofInstant(moment, ZoneOffset.UTC), limit)
                .update();
    }
}
