package io.renown.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantPredicateTest {

    @Test
    void findsEachComparisonWithAValueAndNoJoin() {
        assertThat(TenantPredicate.of("SELECT * FROM a JOIN b ON b.tenant_id = a.tenant_id AND b.id = a.b_id"
                        + " WHERE a.tenant_id = ? AND b.tenant_id in (?) AND a.id IN (?, ?, ?)"))
                .extracting(TenantPredicate::occurrence)
                .containsExactly(0, 1);
    }

    @Test
    void findsNoneInAnInsertOrAnAssignment() {
        assertThat(TenantPredicate.of("INSERT INTO a (tenant_id, id) VALUES (?, ?)"))
                .isEmpty();
        assertThat(TenantPredicate.of("UPDATE a SET tenant_id = ? WHERE id = ?"))
                .isEmpty();
    }

    @Test
    void removesOnePredicateAndKeepsItsParameter() {
        TenantPredicate second = TenantPredicate.of("SELECT 1 FROM a WHERE a.tenant_id=? AND EXISTS"
                        + " (SELECT 1 FROM b WHERE b.tenant_id = ? AND b.id IN (?,?))")
                .get(1);

        assertThat(second.removedFrom("SELECT 1 FROM a WHERE a.tenant_id=? AND EXISTS"
                        + " (SELECT 1 FROM b WHERE b.tenant_id = ? AND b.id IN (?,?,?))"))
                .isEqualTo("SELECT 1 FROM a WHERE a.tenant_id=? AND EXISTS"
                        + " (SELECT 1 FROM b WHERE (b.tenant_id = ? OR 1 = 1) AND b.id IN (?,?,?))");
    }

    @Test
    void leavesOtherStatementsAlone() {
        TenantPredicate predicate =
                TenantPredicate.of("SELECT 1 FROM a WHERE tenant_id = ?").getFirst();

        assertThat(predicate.removedFrom("SELECT 2 FROM a WHERE tenant_id = ?"))
                .isEqualTo("SELECT 2 FROM a WHERE tenant_id = ?");
    }
}
