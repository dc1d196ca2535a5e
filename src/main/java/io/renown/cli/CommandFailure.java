package io.renown.cli;

/** A command that cannot be carried out; the message tells the operator what to do. */
public final class CommandFailure extends Exception {

    public CommandFailure(String message) {
        super(message);
    }
}
