package io.renown.outgoing;

/** A URL that Renown does not call. The message names the reason, not what a name was resolved to. */
public final class AddressRefusedException extends RuntimeException {

    public enum Reason {
        MALFORMED,
        /** Only http and https. */
        SCHEME,
        /** A name or password in the URL. */
        USER_INFO,
        PORT,
        /** A number that is no plain IPv4 address: octal, hexadecimal, shortened. */
        ODD_NUMBER,
        UNKNOWN_HOST,
        /** This machine, a private network, or any other that is not the public internet. */
        NOT_PUBLIC,
        TOO_MANY_REDIRECTS,
        /** From https to http. */
        DOWNGRADE
    }

    private final Reason reason;

    AddressRefusedException(Reason reason) {
        super("address refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
