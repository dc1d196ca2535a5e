package io.renown.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditLog;
import io.renown.embedded.DataFolder;
import io.renown.secrets.SealBrokenException.Reason;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachEngine
class SecretBoxIT extends PortalIT {

    private static final String PURPOSE = "test.token";

    @TempDir
    java.nio.file.Path folder;

    @Autowired
    private SecretBox box;

    @Autowired
    private PersonSecretBox persons;

    @Autowired
    private KeySql sql;

    @Autowired
    private DataKeys keys;

    @Autowired
    private MasterKeys masters;

    @Autowired
    private DataFolder data;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike a;
    private LookAlike b;

    private List<Map<String, Object>> tenantKeys = List.of();
    private List<Map<String, Object>> systemKeys = List.of();

    @BeforeEach
    void chooseTenants() {
        a = tenants.a();
        b = tenants.b();
        tenantKeys = jdbc.queryForList("SELECT * FROM tenant_key WHERE tenant_id IN (?, ?)", a.id(), b.id());
        systemKeys = jdbc.queryForList("SELECT * FROM system_key");
    }

    /**
     * Keys of other master keys would keep the next portal on this database from starting, and what other tests have sealed
     * must open again.
     */
    @AfterEach
    void leaveTheKeysThatWereThere() {
        jdbc.update("DELETE FROM tenant_key WHERE tenant_id IN (?, ?)", a.id(), b.id());
        jdbc.update("DELETE FROM system_key WHERE version > 0");
        putBack("tenant_key", tenantKeys);
        putBack("system_key", systemKeys);
        forgetOpened();
    }

    private void putBack(String table, List<Map<String, Object>> rows) {
        rows.forEach(row -> jdbc.update(
                "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")",
                row.values().toArray()));
    }

    private void forgetOpened() {
        for (int version = 1; version < 5; version++) {
            keys.forget(new KeySpace.OfTenant(a.id()), version);
            keys.forget(new KeySpace.OfTenant(b.id()), version);
            keys.forget(new KeySpace.OfPersons(), version);
        }
    }

    @Test
    void opensForTheTenantThatSealedAndForNoOther() {
        byte[] ciphertext = seal(a, 1, "token of a");
        byte[] others = seal(b, 1, "token of b");

        assertThat(a.call(() -> box.open(PURPOSE, 1, ciphertext).reveal())).isEqualTo("token of a");
        assertThatThrownBy(() -> a.call(() -> box.open(PURPOSE, 1, others))).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> b.call(() -> box.open(PURPOSE, 1, ciphertext)))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageNotContaining("token of");
        assertThatThrownBy(() -> a.call(() -> box.open(PURPOSE, 2, ciphertext)))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> a.call(() -> persons.open(PURPOSE, 1, ciphertext)))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void keepsWhatBelongsToAPersonUnderKeysOfItsOwn() {
        byte[] ciphertext = transactions.execute(status -> persons.seal("person.totp", 5, "seed"));

        assertThat(persons.open("person.totp", 5, java.util.Objects.requireNonNull(ciphertext))
                        .reveal())
                .isEqualTo("seed");
        assertThatThrownBy(() -> persons.open("person.totp", 6, ciphertext)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> a.call(() -> box.open("person.totp", 5, ciphertext)))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void sealsOnlyInTheTransactionOfTheRow() {
        assertThatThrownBy(() -> a.call(() -> box.seal(PURPOSE, 1, "x")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void remembersNoKeyOfATransactionThatWasRolledBack() {
        a.run(() -> transactions.executeWithoutResult(status -> {
            box.seal(PURPOSE, 1, "never written");
            status.setRollbackOnly();
        }));
        forgetOpened();

        byte[] ciphertext = seal(a, 1, "written");
        forgetOpened();
        assertThat(a.call(() -> box.open(PURPOSE, 1, ciphertext).reveal())).isEqualTo("written");
    }

    @Test
    void rotatesTheKeySealsEachRowAgainAndRetiresTheFormer() {
        Rows rows = new Rows();
        for (long id = 1; id <= 450; id++) {
            rows.put(a, id, seal(a, id, "secret " + id));
        }
        byte[] stolen = rows.of(a, 17);
        byte[] others = seal(b, 17, "of b");

        KeyRotation.Rotated done = a.call(rotation(rows)::rotateTenant);

        assertThat(done).isEqualTo(new KeyRotation.Rotated(2, 450, 0));
        for (long id : List.of(1L, 200L, 201L, 450L)) {
            assertThat(a.call(() -> box.open(PURPOSE, id, rows.of(a, id)).reveal()))
                    .isEqualTo("secret " + id);
        }
        assertThatThrownBy(() -> a.call(() -> box.open(PURPOSE, 17, stolen)))
                .extracting(failure -> ((SealBrokenException) failure).reason())
                .isEqualTo(Reason.KEY_GONE);
        assertThat(b.call(() -> box.open(PURPOSE, 17, others).reveal())).isEqualTo("of b");
        assertThat(a.call(() -> audit.newest(1)).getFirst().action()).isEqualTo("secrets.rotated");
    }

    @Test
    void goesOnWhereARotationWasBrokenOff() {
        Rows rows = new Rows();
        for (long id = 1; id <= 500; id++) {
            rows.put(a, id, seal(a, id, "secret " + id));
        }
        rows.breakAt = 350;

        assertThatThrownBy(() -> a.call(rotation(rows)::rotateTenant)).hasMessage("broken off");
        assertThat(a.call(() -> box.open(PURPOSE, 10, rows.of(a, 10)).reveal())).isEqualTo("secret 10");
        assertThat(a.call(() -> box.open(PURPOSE, 490, rows.of(a, 490)).reveal()))
                .isEqualTo("secret 490");
        rows.breakAt = Long.MAX_VALUE;
        KeyRotation.Rotated done = a.call(rotation(rows)::rotateTenant);

        assertThat(done.version()).as("no third key").isEqualTo(2);
        assertThat(done.closed()).isZero();
        assertThat(rows.rows.keySet()).hasSize(500);
        assertThat(rows.rows)
                .allSatisfy((id, bytes) -> assertThat(
                                a.call(() -> box.open(PURPOSE, id, bytes).reveal()))
                        .isEqualTo("secret " + id));
    }

    @Test
    void keepsTheFormerKeyWhileARowDoesNotOpen() {
        Rows rows = new Rows();
        byte[] good = seal(a, 1, "good");
        byte[] altered = seal(a, 2, "altered");
        altered[30] ^= 1;
        rows.put(a, 1, good);
        rows.put(a, 2, altered);

        KeyRotation.Rotated done = a.call(rotation(rows)::rotateTenant);

        assertThat(done.closed()).isEqualTo(1);
        forgetOpened();
        assertThat(a.call(() -> box.open(PURPOSE, 1, good).reveal()))
                .as("the former key is there")
                .isEqualTo("good");
    }

    @Test
    void exchangesTheMasterKeyWithoutTouchingRows() {
        byte[] ciphertext = seal(a, 1, "token of a");
        byte[] seed = transactions.execute(status -> persons.seal("person.totp", 5, "seed"));
        MasterKeys other = anotherMaster();
        DataKeys underOther = new DataKeys(sql, other, manager);

        MasterKeyRotation rotation =
                new MasterKeyRotation(sql, underOther, other, new DataFolder(folder), directory, audit, transactions);
        assertThat(rotation.rotate((done, all) -> assertThat(done).isPositive()))
                .isGreaterThanOrEqualTo(2);

        assertThat(rotation.rotate((done, all) -> assertThat(done).isPositive()))
                .as("nothing left")
                .isZero();
        assertThat(sql.masterPrints()).containsExactly(other.current().print());
        assertThat(a.call(() ->
                        new SecretBox(underOther).open(PURPOSE, 1, ciphertext).reveal()))
                .isEqualTo("token of a");
        assertThat(new PersonSecretBox(underOther)
                        .open("person.totp", 5, java.util.Objects.requireNonNull(seed))
                        .reveal())
                .isEqualTo("seed");
        assertThatThrownBy(() -> new SealCheck(sql, masters).afterPropertiesSet())
                .as("the portal that has only the former key")
                .hasMessageContaining("sealed under a master key it does not have")
                .hasMessageContaining("Put the right master.key into the data folder");
    }

    @Test
    void givesUpWhatWasSealedUnderALostKeyAndSealsAnew() {
        byte[] ciphertext = seal(a, 1, "token of a");
        MasterKeys stranger = new MasterKeys(new DataFolder(folder), new MockEnvironment());
        DataKeys strange = new DataKeys(sql, stranger, manager);
        assertThatThrownBy(() -> a.call(() -> new SecretBox(strange).open(PURPOSE, 1, ciphertext)))
                .extracting(failure -> ((SealBrokenException) failure).reason())
                .isEqualTo(Reason.MASTER_KEY_MISSING);

        assertThat(new LostKeys(sql, strange, stranger, directory, audit, transactions).forget())
                .isPositive();

        new SealCheck(sql, stranger).afterPropertiesSet();
        assertThatThrownBy(() -> a.call(() -> new SecretBox(strange).open(PURPOSE, 1, ciphertext)))
                .isInstanceOf(SealBrokenException.class);
        byte[] again =
                a.call(() -> transactions.execute(status -> new SecretBox(strange).seal(PURPOSE, 1, "entered again")));
        assertThat(a.call(() -> new SecretBox(strange)
                        .open(PURPOSE, 1, java.util.Objects.requireNonNull(again))
                        .reveal()))
                .isEqualTo("entered again");
    }

    /** A portal whose environment names a new key, beside the folder's that sealed so far. */
    private MasterKeys anotherMaster() {
        byte[] fresh = new byte[32];
        java.util.Arrays.fill(fresh, (byte) 9);
        MockEnvironment environment = new MockEnvironment()
                .withProperty(MasterKeys.VALUE, java.util.Base64.getEncoder().encodeToString(fresh));
        return new MasterKeys(data, environment);
    }

    private KeyRotation rotation(Rows rows) {
        return new KeyRotation(sql, keys, List.of(rows), audit, transactions);
    }

    private byte[] seal(LookAlike tenant, long row, String value) {
        return java.util.Objects.requireNonNull(
                tenant.call(() -> transactions.execute(status -> box.seal(PURPOSE, row, value))));
    }

    /** A sealed column of a table that is a map. */
    private static final class Rows implements SealedColumn {

        private final Map<Long, byte[]> rows = new TreeMap<>();
        private int tenantId;
        private long breakAt = Long.MAX_VALUE;

        void put(LookAlike tenant, long id, byte[] ciphertext) {
            tenantId = tenant.id();
            rows.put(id, ciphertext);
        }

        byte[] of(LookAlike tenant, long id) {
            assertThat(tenant.id()).isEqualTo(tenantId);
            return java.util.Objects.requireNonNull(rows.get(id));
        }

        @Override
        public String purpose() {
            return PURPOSE;
        }

        @Override
        public boolean isOfPersons() {
            return false;
        }

        @Override
        public List<SealedRow> after(long id, int limit) {
            assertThat(TenantContext.tenantId()).isEqualTo(tenantId);
            List<SealedRow> found = new ArrayList<>();
            rows.forEach((key, value) -> {
                if (key > id && found.size() < limit) {
                    found.add(new SealedRow(key, value));
                }
            });
            return found;
        }

        @Override
        public boolean replace(SealedRow row, byte[] ciphertext) {
            if (row.id() == breakAt) {
                throw new IllegalStateException("broken off");
            }
            return rows.replace(row.id(), row.sealed(), ciphertext);
        }
    }
}
