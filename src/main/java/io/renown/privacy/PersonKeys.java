package io.renown.privacy;

import io.renown.secrets.SealBrokenException;
import io.renown.secrets.SealedColumn;
import io.renown.secrets.SealedColumns;
import io.renown.secrets.SecretBox;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows people of the current tenant again without naming them: hashes under a key of the tenant, which nobody can make
 * from a list of names or addresses without that key. It never changes, or nobody would be known again.
 */
@Component
@TenantScopedSql
public class PersonKeys {

    private static final String PURPOSE = "privacy.key";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final SecureRandom random = new SecureRandom();

    PersonKeys(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /**
     * @param purpose keeps prints of different things apart
     * @return 32 bytes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] print(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] key() {
        return find().orElseGet(() -> {
            byte[] made = new byte[BYTES];
            random.nextBytes(made);
            insert(made);
            return read(" FOR UPDATE").orElseThrow(); // whoever was first
        });
    }

    Optional<byte[]> find() {
        return read("");
    }

    private Optional<byte[]> read(String lock) {
        return jdbc.sql("SELECT id, sealed_key FROM privacy_key WHERE tenant_id = ?" + lock)
                .param(TenantContext.tenantId())
                .query((row, number) -> box.open(PURPOSE, row.getLong("id"), row.getBytes("sealed_key"))
                        .revealBytes())
                .optional();
    }

    /** Whether there is one and it opens: once a master key is lost and given up, it does not. */
    boolean isAtHand() {
        try {
            return find().isPresent();
        } catch (SealBrokenException lost) {
            return false;
        }
    }

    /** In the place of one that does not open, if there is one. */
    void keep(byte[] key) {
        jdbc.sql("DELETE FROM privacy_key WHERE tenant_id = ?")
                .param(TenantContext.tenantId())
                .update();
        insert(key);
    }

    /** Two who need the first key at once get one and the same. */
    private void insert(byte[] key) {
        long id = Tsid.next();
        jdbc.sql("INSERT INTO privacy_key (tenant_id, id, sealed_key) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE tenant_id = tenant_id")
                .params(TenantContext.tenantId(), id, box.seal(PURPOSE, id, key))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class RotationConfiguration {

        @Bean
        SealedColumn privacyKeys(JdbcClient jdbc) {
            return SealedColumns.ofTenants(jdbc, PURPOSE, "privacy_key", "sealed_key");
        }
    }
}
