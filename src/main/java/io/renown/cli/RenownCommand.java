package io.renown.cli;

import picocli.CommandLine.Command;

/** The root of all commands. */
@Command(
        name = "renown",
        description = "Customer reviews and brand reputation, for many tenants.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            TenantCommand.class,
            TokenCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            ImportCommand.class,
            VerifyChainCommand.class,
            ReindexCommand.class,
            BenchCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SecretsCommand.class,
            OperatorsCommand.class,
            PlatformsCommand.class,
        })
final class RenownCommand {}
