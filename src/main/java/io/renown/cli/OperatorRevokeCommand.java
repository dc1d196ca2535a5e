package io.renown.cli;

import io.renown.identity.PortalOperators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "Takes the operators' pages away from a person and signs them out everywhere.")
final class OperatorRevokeCommand extends OperatorCommand {

    @Parameters(paramLabel = "EMAIL")
    private String email = "";

    @Override
    protected int run(Desk desk) throws CommandFailure {
        try {
            boolean revoked = desk.get(PortalOperators.class).revoke(email);
            desk.console().print(email + (revoked ? " is no operator any more." : " was no operator."));
            return ExitCode.DONE;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("This is not an e-mail address: " + email);
        }
    }
}
