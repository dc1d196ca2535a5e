package io.renown.cli;

import picocli.CommandLine.Command;

@Command(
        name = "secrets",
        description = "Keys of what is sealed.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SecretsRotateCommand.class,
            SecretsForgetCommand.class,
        })
final class SecretsCommand {}
