package io.renown.identity;

/** Where a grant of guest access stands. Follows from what is written down, and from the time. */
public enum GuestGrantState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    REVOKED,
    EXPIRED
}
