package io.renown.support;

import io.renown.account.AccountAccess;
import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Accounts on {@link FakePlatform}: one for each listing that a test connects, under the listing's own number. */
@Component
@Primary
public class FakeAccounts implements AccountAccess {

    static final String KEY = "fake-";

    private final ObjectProvider<AccountAccess> accounts;
    private final Map<Long, String> connected = new ConcurrentHashMap<>();
    private final Map<Long, Trouble> troubles = new ConcurrentHashMap<>();

    FakeAccounts(ObjectProvider<AccountAccess> accounts) {
        this.accounts = accounts;
    }

    public void connect(long listingId, String platform) {
        connected.put(listingId, platform);
    }

    public void disconnect(long listingId) {
        connected.remove(listingId);
        troubles.remove(listingId);
    }

    public Optional<Trouble> troubleOf(long listingId) {
        return Optional.ofNullable(troubles.get(listingId));
    }

    @Override
    public Access open(long accountId) {
        String platform = connected.get(accountId);
        return platform == null ? real().orElseThrow().open(accountId) : new FakeAccess(platform, KEY + accountId);
    }

    @Override
    public Optional<Long> findOfListing(long listingId) {
        return connected.containsKey(listingId)
                ? Optional.of(listingId)
                : real().flatMap(other -> other.findOfListing(listingId));
    }

    @Override
    public List<Long> listingsOf(long accountId) {
        return connected.containsKey(accountId)
                ? List.of(accountId)
                : real().map(other -> other.listingsOf(accountId)).orElse(List.of());
    }

    @Override
    public void succeeded(long accountId) {
        if (connected.containsKey(accountId)) {
            troubles.remove(accountId);
        } else {
            real().ifPresent(other -> other.succeeded(accountId));
        }
    }

    @Override
    public void failed(long accountId, PlatformException failure) {
        if (connected.containsKey(accountId)) {
            troubles.put(accountId, failure.trouble());
        } else {
            real().ifPresent(other -> other.failed(accountId, failure));
        }
    }

    private Optional<AccountAccess> real() {
        return accounts.stream().filter(other -> other != this).findFirst();
    }

    private record FakeAccess(String platform, String key) implements Access {

        @Override
        public Map<String, String> settings() {
            return Map.of();
        }

        @Override
        public Optional<Token> token() {
            return Optional.empty();
        }

        @Override
        public Token refreshAlone(Optional<Token> stale, Refresh refresh) throws PlatformException {
            throw new PlatformException(Trouble.SIGN_IN, "there is none " + Set.of(key));
        }
    }
}
