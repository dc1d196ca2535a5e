package io.renown.cli;

/** What scripts may rely on. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int SOME_REFUSED = 3;
    public static final int CHAIN_BROKEN = 4;

    /** The portal serves on: the process does not end. */
    static final int SERVING = -1;

    private ExitCode() {}
}
