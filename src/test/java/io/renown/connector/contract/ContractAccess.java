package io.renown.connector.contract;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An account of a double, in memory. */
final class ContractAccess implements Access {

    private final String platform;
    private final Map<String, String> settings;
    private Optional<Token> token;

    ContractAccess(String platform, Map<String, String> settings, String token) {
        this.platform = platform;
        this.settings = settings;
        this.token = Optional.of(new Token(token, "refresh-me", Instant.parse("2026-11-02T00:00:00Z")));
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public String key() {
        return "contract-" + platform;
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public synchronized Optional<Token> token() {
        return token;
    }

    @Override
    public synchronized Token refreshAlone(Optional<Token> stale, Refresh refresh) throws PlatformException {
        if (token.isPresent() && !token.equals(stale)) {
            return token.get();
        }
        token = Optional.of(refresh.from(token));
        return token.get();
    }
}
