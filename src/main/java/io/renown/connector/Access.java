package io.renown.connector;

import java.util.Map;
import java.util.Optional;

/** What a call may know of the account it is made for. Lent by whoever keeps accounts; must not be kept or logged. */
public interface Access {

    /** Slug of the connector. */
    String platform();

    /** Names the account in limits and circuits; the same for all calls of it, another for any other account of any tenant. */
    String key();

    /** The values of the connector's settings, secrets included, the operator's too. */
    Map<String, String> settings();

    Optional<Token> token();

    /**
     * Gets a new token, alone: while one call refreshes, others of the account, on this node or another, wait and take what
     * it got. Keeps it before it returns.
     *
     * @param stale the token that no longer works; when the one kept by now is another, that one is returned
     * @throws PlatformException {@link Trouble#SIGN_IN} when there is none to be had
     */
    Token refreshAlone(Optional<Token> stale, Refresh refresh) throws PlatformException;

    /** Asks the platform for a token. */
    @FunctionalInterface
    interface Refresh {
        Token from(Optional<Token> current) throws PlatformException;
    }
}
