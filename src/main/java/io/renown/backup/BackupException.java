package io.renown.backup;

/** A backup that cannot be used as it is, or not here; in words for an operator. */
public final class BackupException extends Exception {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }
}
