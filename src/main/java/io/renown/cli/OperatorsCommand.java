package io.renown.cli;

import picocli.CommandLine.Command;

@Command(
        name = "operator",
        description = "People who run the portal.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            OperatorGrantCommand.class,
            OperatorRevokeCommand.class,
            OperatorListCommand.class,
        })
final class OperatorsCommand {}
