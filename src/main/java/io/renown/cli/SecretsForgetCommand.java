package io.renown.cli;

import io.renown.secrets.LostKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "forget",
        description = "Gives up what was sealed under a master key that this portal does not have.",
        footer = "Only when the key is lost for good: those secrets have to be entered again.")
final class SecretsForgetCommand extends OperatorCommand {

    @Option(names = "--yes", description = "Does it; there is no way back without the key.")
    private boolean yes;

    @Override
    protected int run(Desk desk) throws CommandFailure {
        if (!yes) {
            throw new CommandFailure("This gives up secrets for good. Say --yes to do it.");
        }
        desk.console().print("Gave up " + desk.get(LostKeys.class).forget() + " data keys.");
        return ExitCode.DONE;
    }
}
