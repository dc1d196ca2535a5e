package io.renown.appearance;

/** How far the proof of a domain is. */
public enum DomainState {
    /** Claimed, and never looked up yet. */
    PENDING,
    VERIFIED,
    /** Looked up, and the proof was not there. */
    FAILED
}
