package io.renown.cli;

import io.renown.identity.PortalOperators;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Command;

@Command(name = "list", description = "Lists the operators.")
final class OperatorListCommand extends OperatorCommand {

    @Override
    protected int run(Desk desk) {
        Table table = new Table("EMAIL", "SECOND FACTOR", "SINCE", "NAME");
        desk.get(PortalOperators.class)
                .list()
                .forEach(operator -> table.add(
                        operator.email(),
                        operator.secondFactor() ? "yes" : "no",
                        LocalDate.ofInstant(operator.grantedAt(), ZoneOffset.UTC),
                        operator.name()));
        table.lines().forEach(desk.console()::print);
        return ExitCode.DONE;
    }
}
