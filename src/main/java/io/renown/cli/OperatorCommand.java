package io.renown.cli;

import java.util.List;
import picocli.CommandLine.Mixin;

/**
 * A command on the tenants of a portal. Options and parameters are picocli fields; the services come with the desk. The
 * same class runs on a stopped portal's folder and inside a running portal, and writes an audit entry in the tenant it
 * touches. A new command is one class, named in {@link RenownCommand} or its group.
 */
public abstract class OperatorCommand {

    @Mixin
    private PortalOptions portal = new PortalOptions();

    final PortalOptions portal() {
        return portal;
    }

    /** The files the command reads; checked here, on the operator's machine, before any portal is asked. */
    protected List<FileToSend> files() throws CommandFailure {
        return List.of();
    }

    /** Whether the command makes sense on a data folder that does not exist yet. */
    protected boolean canBeginAnew() {
        return false;
    }

    /**
     * @return an {@link ExitCode}
     * @throws CommandFailure for what the operator can mend
     */
    protected abstract int run(Desk desk) throws Exception;
}
