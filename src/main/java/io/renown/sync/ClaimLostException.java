package io.renown.sync;

/** The visit was ended from outside: its listing was paused, disconnected, or given to another. */
final class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLostException() {
        super("the listing is no longer this visit's", null, false, false);
    }
}
