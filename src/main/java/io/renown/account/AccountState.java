package io.renown.account;

import java.util.Locale;

/** How far an account may be used. */
public enum AccountState {
    /** It may be called, whether or not the last call went well. */
    CONNECTED,
    /** Nobody agreed yet, or the platform takes its grant or keys no longer: a person has to do something. */
    NEEDS_RECONNECT,
    /** Let go of; its credentials are deleted. */
    DISCONNECTED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
