package io.renown.cli;

import io.renown.provisioning.TenantSuspension;
import io.renown.tenancy.TenantState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "suspend", description = "Shuts out members, tokens and jobs of a tenant; its data stays.")
final class TenantSuspendCommand extends OperatorCommand {

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    @Override
    protected int run(Desk desk) throws CommandFailure {
        boolean changed = desk.get(TenantSuspension.class).enter(Tenants.get(desk, slug), TenantState.SUSPENDED);
        desk.console()
                .print(slug
                        + (changed
                                ? " is suspended: members, tokens and jobs are shut out, the data stays."
                                : " was suspended already."));
        return ExitCode.DONE;
    }
}
