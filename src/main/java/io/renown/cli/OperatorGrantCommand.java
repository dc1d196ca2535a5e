package io.renown.cli;

import io.renown.identity.PortalOperators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "grant",
        description = "Lets a person see the operators' pages, once they sign in with a second factor.")
final class OperatorGrantCommand extends OperatorCommand {

    @Parameters(paramLabel = "EMAIL")
    private String email = "";

    @Override
    protected int run(Desk desk) throws CommandFailure {
        try {
            boolean granted = desk.get(PortalOperators.class).grant(email);
            desk.console()
                    .print(email
                            + (granted
                                    ? " is an operator now: /operations, once their sign-in asks for a code. Who has no"
                                            + " password yet asks for one by \"Forgot your password?\"."
                                    : " was an operator already."));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("This is not an e-mail address: " + email);
        }
    }
}
