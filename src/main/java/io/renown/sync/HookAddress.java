package io.renown.sync;

import io.renown.secrets.SealedColumn;
import io.renown.secrets.SealedColumns;
import io.renown.secrets.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a platform sends messages for an account: an address that cannot be guessed, 256 bits of it. */
@Component
class HookAddress {

    static final String PATH = "/hooks/";
    static final String PURPOSE = "account-hook.token";
    private static final int BYTES = 32;

    private final HookSql sql;
    private final SecretBox box;
    private final String url;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HookAddress(HookSql sql, SecretBox box, @Value("${renown.url}") String url, Clock clock) {
        this.sql = sql;
        this.box = box;
        this.url = url;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class HookRotationConfiguration {

        @Bean
        SealedColumn hookTokens(JdbcClient jdbc) {
            return SealedColumns.ofTenants(jdbc, PURPOSE, "account_hook", "token");
        }
    }

    /** Empty until one was made. */
    Optional<String> find(long accountId) {
        return sql.findToken(accountId)
                .map(token -> url + PATH + box.open(PURPOSE, accountId, token).reveal());
    }

    /** Makes one, in the place of an earlier one, which is then nobody's. */
    @Transactional(propagation = Propagation.MANDATORY)
    String make(long accountId) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.put(accountId, hash(token), box.seal(PURPOSE, accountId, token), clock.instant());
        return url + PATH + token;
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
