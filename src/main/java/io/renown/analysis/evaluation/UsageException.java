package io.renown.analysis.evaluation;

/** The command cannot run as asked; the message is for the person who typed it. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
