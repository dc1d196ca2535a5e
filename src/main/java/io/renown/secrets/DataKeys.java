package io.renown.secrets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.secrets.KeySql.KeyRow;
import io.renown.secrets.SealBrokenException.Reason;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Data keys in the clear, for a minute; and the first one of whoever has none. */
@Component
class DataKeys {

    /** What the data key itself is sealed for, under the master key. */
    private static final String PURPOSE = "data-key";

    private static final int BYTES = 32;

    private final KeySql sql;
    private final MasterKeys masters;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();

    /** Only keys that were committed come in here: one that is rolled back must not be remembered. */
    private final Cache<KeyName, SecretKey> opened = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    DataKeys(KeySql sql, MasterKeys masters, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.masters = masters;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record DataKey(int version, SecretKey key) {}

    private record KeyName(KeySpace space, int version) {}

    /**
     * The newest key; nobody retires it before the caller's transaction ends.
     *
     * @throws ConcurrencyFailureException when it was exchanged since that began: to be tried again
     */
    DataKey forSealing(KeySpace space) {
        Optional<KeyRow> newest = sql.findNewest(space);
        KeyRow row;
        if (newest.isPresent() && newest.get().sealed() != null) {
            row = sql.hold(space, newest.get().version()).orElseThrow(DataKeys::exchanged);
        } else {
            // None yet, or given up. Never locked before it is there: the lock of an empty place would keep its own
            // insert waiting.
            int version = newest.map(KeyRow::version).orElse(0) + 1;
            row = Objects.requireNonNull(apart.execute(status -> made(space, version)));
        }
        if (row.sealed() == null) {
            throw exchanged();
        }
        return new DataKey(row.version(), opened(space, row, PURPOSE));
    }

    private KeyRow made(KeySpace space, int version) {
        create(space, version);
        return sql.find(space, version).orElseThrow(DataKeys::exchanged);
    }

    private static ConcurrencyFailureException exchanged() {
        return new ConcurrencyFailureException("the data key was exchanged meanwhile");
    }

    SecretKey forOpening(KeySpace space, int version, String purpose) {
        SecretKey known = opened.getIfPresent(new KeyName(space, version));
        if (known != null) {
            return known;
        }
        KeyRow row = sql.find(space, version).orElseThrow(() -> new SealBrokenException(purpose, Reason.KEY_GONE));
        return opened(space, row, purpose);
    }

    private SecretKey opened(KeySpace space, KeyRow row, String purpose) {
        KeyName name = new KeyName(space, row.version());
        SecretKey known = opened.getIfPresent(name);
        if (known != null) {
            return known;
        }
        SecretKey key = new SecretKeySpec(unsealed(space, row, purpose), "AES");
        opened.put(name, key);
        return key;
    }

    private byte[] unsealed(KeySpace space, KeyRow row, String purpose) {
        byte[] sealed = row.sealed();
        if (sealed == null) {
            throw new SealBrokenException(purpose, Reason.KEY_GONE);
        }
        MasterKey master = masters.find(row.masterPrint())
                .orElseThrow(() -> new SealBrokenException(purpose, Reason.MASTER_KEY_MISSING));
        return Envelope.open(master.key(), place(space, row.version()), sealed);
    }

    void create(KeySpace space, int version) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        MasterKey master = masters.current();
        sql.insert(space, version, Envelope.seal(master.key(), 0, place(space, version), key), master.print());
    }

    /** Takes a key from one master key to another. */
    void reseal(KeySpace space, KeyRow row, MasterKey master) {
        byte[] key = unsealed(space, row, PURPOSE);
        sql.reseal(
                space, row.version(), Envelope.seal(master.key(), 0, place(space, row.version()), key), master.print());
    }

    void retire(KeySpace space, int version) {
        sql.retire(space, version);
        forget(space, version);
    }

    /** The next who needs it asks the database. */
    void forget(KeySpace space, int version) {
        opened.invalidate(new KeyName(space, version));
    }

    private static Place place(KeySpace space, int version) {
        return new Place(space, PURPOSE, version);
    }
}
