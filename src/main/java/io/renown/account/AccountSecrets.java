package io.renown.account;

import io.renown.connector.Token;
import io.renown.secrets.SealedColumn;
import io.renown.secrets.SealedColumns;
import io.renown.secrets.SecretBox;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What of an account is sealed, as values. Sealing needs the transaction that writes the row. */
@Component
class AccountSecrets {

    private static final String CREDENTIALS = "platform-account.credentials";
    private static final String TOKEN = "platform-account.token";
    private static final String VERIFIER = "account-consent.verifier";
    private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};

    private final SecretBox box;
    private final JsonMapper json;

    AccountSecrets(SecretBox box, JsonMapper json) {
        this.box = box;
        this.json = json;
    }

    /** The rows' expiry stands beside it, in the open. */
    private record Kept(String access, @Nullable String refresh) {}

    byte @Nullable [] sealCredentials(long accountId, Map<String, String> secrets) {
        return secrets.isEmpty() ? null : box.seal(CREDENTIALS, accountId, json.writeValueAsBytes(secrets));
    }

    /** @throws io.renown.secrets.SealBrokenException when they do not open */
    Map<String, String> openCredentials(AccountRow account) {
        byte[] sealed = account.credentials();
        return sealed == null
                ? Map.of()
                : json.readValue(box.open(CREDENTIALS, account.id(), sealed).revealBytes(), PAIRS);
    }

    byte[] sealToken(long accountId, Token token) {
        return box.seal(TOKEN, accountId, json.writeValueAsBytes(new Kept(token.access(), token.refresh())));
    }

    Optional<Token> openToken(AccountRow account) {
        byte[] sealed = account.token();
        Instant expiresAt = account.tokenExpiresAt();
        if (sealed == null || expiresAt == null) {
            return Optional.empty();
        }
        Kept kept = json.readValue(box.open(TOKEN, account.id(), sealed).revealBytes(), Kept.class);
        return Optional.of(new Token(kept.access, kept.refresh, expiresAt));
    }

    byte[] sealVerifier(long consentId, String verifier) {
        return box.seal(VERIFIER, consentId, verifier);
    }

    String openVerifier(long consentId, byte[] sealed) {
        return box.open(VERIFIER, consentId, sealed).reveal();
    }

    @Configuration(proxyBeanMethods = false)
    static class AccountRotationConfiguration {

        @Bean
        SealedColumn accountCredentials(JdbcClient jdbc) {
            return SealedColumns.ofTenants(jdbc, CREDENTIALS, "platform_account", "credentials");
        }

        @Bean
        SealedColumn accountTokens(JdbcClient jdbc) {
            return SealedColumns.ofTenants(jdbc, TOKEN, "platform_account", "token");
        }

        @Bean
        SealedColumn consentVerifiers(JdbcClient jdbc) {
            return SealedColumns.ofTenants(jdbc, VERIFIER, "account_consent", "verifier");
        }
    }
}
