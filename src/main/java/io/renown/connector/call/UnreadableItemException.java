package io.renown.connector.call;

/** An item that cannot be a review as it is; the message says why, in plain English. */
final class UnreadableItemException extends Exception {

    UnreadableItemException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
