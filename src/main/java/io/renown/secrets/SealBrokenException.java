package io.renown.secrets;

/** A sealed value does not open: altered, taken from another place, or sealed under a key that is gone. */
public final class SealBrokenException extends RuntimeException {

    /** Why, without a byte of what was sealed. */
    public enum Reason {
        NOT_SEALED("this is no sealed value"),
        KEY_GONE("the key it was sealed under is gone"),
        MASTER_KEY_MISSING("the master key it needs is not the one this portal has"),
        ALTERED_OR_MISPLACED("it was altered, or was sealed for another place");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;

    SealBrokenException(String purpose, Reason reason) {
        super("A secret (" + purpose + ") does not open: " + reason.words + ".");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
