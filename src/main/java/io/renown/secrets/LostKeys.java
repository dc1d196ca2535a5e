package io.renown.secrets;

import io.renown.audit.AuditLog;
import io.renown.secrets.KeySql.KeyRow;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives up data keys whose master key is lost, so that the portal starts; what they sealed has to be entered again. */
@Component
public class LostKeys {

    private static final Logger log = LoggerFactory.getLogger(LostKeys.class);

    private final KeySql sql;
    private final DataKeys keys;
    private final MasterKeys masters;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    LostKeys(
            KeySql sql,
            DataKeys keys,
            MasterKeys masters,
            TenantDirectory tenants,
            AuditLog audit,
            TransactionOperations transactions) {
        this.sql = sql;
        this.keys = keys;
        this.masters = masters;
        this.tenants = tenants;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @return how many data keys were given up */
    public long forget() {
        long forgotten = 0;
        for (TenantDetails tenant : tenants.list()) {
            forgotten += TenantContext.callAs(tenant.id(), Actor.system("operator"), () -> forgetOf(tenant));
        }
        Integer ofPersons = transactions.execute(status -> forget(new KeySpace.OfPersons()));
        log.warn("keys of persons given up: {}", ofPersons);
        return forgotten + (ofPersons == null ? 0 : ofPersons);
    }

    private long forgetOf(TenantDetails tenant) {
        Integer count = transactions.execute(status -> {
            int given = forget(KeySpace.ofCurrentTenant());
            if (given > 0) {
                audit.append("secrets.given-up", "tenant:" + tenant.slug(), given + " data keys, master key lost");
            }
            return given;
        });
        return count == null ? 0 : count;
    }

    private int forget(KeySpace space) {
        List<KeyRow> lost = sql.lockAlive(space).stream()
                .filter(key -> masters.find(key.masterPrint()).isEmpty())
                .toList();
        lost.forEach(key -> keys.retire(space, key.version()));
        return lost.size();
    }
}
