package io.renown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.SystemDoor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachEngine
class AuditLogIT extends PortalIT {

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void holdsUntilSomebodyTampers() {
        LookAlike own = tenants.freshEachTime("audit-alike");
        assertThat(own.call(() -> audit.newest(100))).hasSizeGreaterThan(3);
        assertThat(own.call(audit::findBreak)).isEmpty();

        change("UPDATE audit_entry SET actor = 'nobody' WHERE tenant_id = ? AND seq = 2", own);

        assertThat(own.call(audit::findBreak)).hasValue(2);
    }

    @Test
    void noticesThatItsEndWasCutOff() {
        LookAlike own = tenants.freshEachTime("audit-cut-alike");
        long last = own.call(() -> audit.newest(1)).getFirst().seq();

        change("DELETE FROM audit_entry WHERE tenant_id = ? AND seq = " + last, own);

        assertThat(own.call(audit::findBreak)).hasValue(last);
    }

    private void change(String sql, LookAlike tenant) {
        SystemDoor.callAcrossTenants("test", () -> jdbc.update(sql, tenant.id()));
    }
}
