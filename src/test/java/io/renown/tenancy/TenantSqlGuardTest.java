package io.renown.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSqlGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select r.id, r.tenant_id from review r where r.tenant_id=? and r.id in (?,?)",
                "SELECT id FROM `renown`.`review` WHERE tenant_id = ? FOR UPDATE",
                "update review set text=? where id=? and tenant_id=?",
                "delete from review_note where tenant_id in (?)",
                "insert into label (colour,name,tenant_id,id) values (?,?,?,?)",
                "INSERT IGNORE INTO audit_head (tenant_id, seq, hash) VALUES (?, 0, ?)",
                "select slug from tenant where slug=?",
                "select * from person p where p.email=?",
                "SELECT installed_rank FROM `renown`.`flyway_schema_history` WHERE installed_rank > ?",
                "select jobAsJson from jobrunr_jobs where state = ? LIMIT ? FOR UPDATE SKIP LOCKED",
                "select table_name from information_schema.tables",
                "select variable_value from performance_schema.global_variables where variable_name = ?",
                "create table review (id bigint)",
                "select 1"
            })
    void letsStatementsPassThatNameTheirTenantOrNeedNone(String sql) {
        assertThat(TenantSqlGuard.namesItsTenant(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from review",
                "select r.tenant_id from review r where r.id=?",
                "SELECT tenant_id FROM `renown`.`review` WHERE id = ?",
                "update review set tenant_id=? where id=?",
                "delete from review",
                "select t.slug from tenant t straight_join review r on r.id = t.id",
                "insert into label (colour,name,id) values (?,?,?)",
                "select p.email from person p join member m on m.person_id = p.id where p.id = ?",
                "select * from tenant t, review r join label l on l.id = r.id where r.id = 1"
            })
    void refusesStatementsOnTenantTablesWithoutTheirTenant(String sql) {
        assertThat(TenantSqlGuard.namesItsTenant(sql)).isFalse();
    }
}
