package io.renown.nodes;

import io.renown.tenancy.TenantScopedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a database is known by: the same on all nodes and in each backup, another after a fresh start. */
@Component
@TenantScopedSql // on tables of the installation, which has no tenant
public class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String id() {
        return jdbc.sql("SELECT id FROM installation").query(String.class).single();
    }
}
