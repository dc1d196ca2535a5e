package io.renown.cli;

import io.renown.provisioning.TenantSuspension;
import io.renown.tenancy.TenantState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "activate", description = "Lets a suspended tenant in again.")
final class TenantActivateCommand extends OperatorCommand {

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    @Override
    protected int run(Desk desk) throws CommandFailure {
        boolean changed = desk.get(TenantSuspension.class).enter(Tenants.get(desk, slug), TenantState.ACTIVE);
        desk.console()
                .print(slug + (changed ? " is active: members, tokens and jobs are let in." : " was active already."));
        return ExitCode.DONE;
    }
}
