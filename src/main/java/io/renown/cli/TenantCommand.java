package io.renown.cli;

import picocli.CommandLine.Command;

@Command(
        name = "tenant",
        description = "Declarative tenants.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TenantApplyCommand.class,
            TenantListCommand.class,
            TenantExportCommand.class,
            TenantSuspendCommand.class,
            TenantActivateCommand.class,
            TenantEraseCommand.class,
        })
final class TenantCommand {}
