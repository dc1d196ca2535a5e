package io.renown.account;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import java.util.Map;
import java.util.Optional;

/** Access with credentials that nobody keeps yet. A token that is got on the way belongs to them, and is kept with them. */
final class TrialAccess implements Access {

    private final String platform;
    private final String key;
    private final Map<String, String> settings;
    private Optional<Token> token;

    TrialAccess(String platform, String key, Map<String, String> settings, Optional<Token> token) {
        this.platform = platform;
        this.key = key;
        this.settings = settings;
        this.token = token;
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public String key() {
        return key;
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
        Token fresh = refresh.from(token);
        token = Optional.of(fresh);
        return fresh;
    }

    @Override
    public String toString() {
        return "TrialAccess[" + platform + " " + key + "]";
    }
}
