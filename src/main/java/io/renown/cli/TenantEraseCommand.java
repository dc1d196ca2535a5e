package io.renown.cli;

import io.renown.provisioning.TenantErasure;
import io.renown.tenancy.TenantDetails;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "erase", description = "Removes all that the portal holds of a tenant, for good.")
final class TenantEraseCommand extends OperatorCommand {

    @Parameters(paramLabel = "SLUG")
    private String slug = "";

    @Option(names = "--yes", description = "Confirms it.")
    private boolean confirmed;

    @Override
    protected int run(Desk desk) throws CommandFailure {
        TenantDetails tenant = Tenants.get(desk, slug);
        if (!confirmed) {
            throw new CommandFailure("This erases all reviews, orders, members and the audit log of " + tenant.name()
                    + " (" + slug + "), for good. Say so with --yes.");
        }
        long rows = desk.get(TenantErasure.class).erase(tenant);
        desk.console().print("Erased " + slug + ": " + rows + " rows.");
        return ExitCode.DONE;
    }
}
