package io.renown.account.pace;

/** What an account is called for. */
public enum Errand {
    /** Of reviews or orders: they come again by themselves. */
    VISIT,
    /** Somebody waits for it. */
    REPLY
}
