package io.renown.secrets;

import io.renown.audit.AuditLog;
import io.renown.embedded.DataFolder;
import io.renown.secrets.KeySql.KeyRow;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Exchanges the master key: data keys are sealed again, rows are not touched. With the key in the data folder a new one is
 * made and takes its place at the end; with a key in the environment that one is the new, and the former is named beside
 * it. Broken off, both keys open; said again, it goes on.
 */
@Component
public class MasterKeyRotation {

    private final KeySql sql;
    private final DataKeys keys;
    private final MasterKeys masters;
    private final DataFolder data;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    MasterKeyRotation(
            KeySql sql,
            DataKeys keys,
            MasterKeys masters,
            DataFolder data,
            TenantDirectory tenants,
            AuditLog audit,
            TransactionOperations transactions) {
        this.sql = sql;
        this.keys = keys;
        this.masters = masters;
        this.data = data;
        this.tenants = tenants;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Whether the environment names the key, so that none is made. */
    public boolean isGiven() {
        return masters.isGiven();
    }

    /** Whether other nodes have folders of their own, which this one cannot give a new key to. */
    public boolean isOneOfSeveral() {
        return data.sharesFiles();
    }

    /** Told how many tenants are done. */
    public interface Progress {
        void see(long done, long total);
    }

    /**
     * @return how many data keys were sealed again
     */
    public long rotate(Progress progress) {
        MasterKey next = masters.isGiven() ? masters.current() : masters.next();
        List<TenantDetails> all = tenants.list();
        long resealed = 0;
        long done = 0;
        for (TenantDetails tenant : all) {
            resealed += TenantContext.callAs(tenant.id(), Actor.system("operator"), () -> ofTenant(tenant, next));
            progress.see(++done, all.size());
        }
        resealed += inTransaction(new KeySpace.OfPersons(), next);
        if (!sql.masterPrints().stream().allMatch(next.print()::equals)) {
            throw new IllegalStateException("Data keys were made meanwhile; both master keys open. Run it again.");
        }
        if (!masters.isGiven()) {
            masters.takeNext();
        }
        return resealed;
    }

    private long ofTenant(TenantDetails tenant, MasterKey next) {
        long resealed = inTransaction(new KeySpace.OfTenant(tenant.id()), next);
        if (resealed > 0) {
            transactions.executeWithoutResult(status -> audit.append(
                    "secrets.master-key-rotated", "tenant:" + tenant.slug(), resealed + " data keys sealed again"));
        }
        return resealed;
    }

    private long inTransaction(KeySpace space, MasterKey next) {
        Long count = transactions.execute(status -> {
            List<KeyRow> former = sql.lockAlive(space).stream()
                    .filter(key -> !key.masterPrint().equals(next.print()))
                    .toList();
            former.forEach(key -> keys.reseal(space, key, next));
            return (long) former.size();
        });
        return count == null ? 0 : count;
    }
}
