package io.renown.cli;

/** A command that needs no portal, or is one. */
interface LocalCommand {

    /** @return an {@link ExitCode} */
    int run(Class<?> application, Console console) throws CommandFailure;
}
