package io.renown.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entrance: reads the command line first, and starts only what the command needs. */
public final class Operator {

    private Operator() {}

    /**
     * Carries out the command line and ends the process, unless it is the portal that now serves.
     *
     * @param application the class Spring starts from
     */
    public static void main(Class<?> application, String[] arguments) {
        int exitCode = execute(application, List.of(arguments));
        if (exitCode != ExitCode.SERVING) {
            System.exit(exitCode);
        }
    }

    private static int execute(Class<?> application, List<String> arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return CommandParser.execute(arguments, out, err, command -> {
            TerminalConsole console = TerminalConsole.of(command);
            return CommandRunner.guarded(console, () -> switch (command) {
                case LocalCommand local -> local.run(application, console);
                case OperatorCommand operator -> new PortalDoor(application, console).run(operator, arguments);
                default -> throw new IllegalStateException("not a command: " + command);
            });
        });
    }
}
