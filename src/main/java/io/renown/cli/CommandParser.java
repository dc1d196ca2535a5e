package io.renown.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads a command line once for all: the same on the operator's machine and in a running portal. */
public final class CommandParser {

    private CommandParser() {}

    /** What becomes of a command that was understood. */
    public interface Execution {
        int run(Object command) throws Exception;
    }

    /** @return the command's exit code, {@link ExitCode#USAGE} after printing what was not understood */
    public static int execute(List<String> arguments, PrintWriter out, PrintWriter err, Execution execution) {
        CommandLine commands = new CommandLine(new RenownCommand());
        commands.setOut(out);
        commands.setErr(err);
        commands.setUsageHelpAutoWidth(true);
        addHelp(commands);
        commands.setParameterExceptionHandler((refused, given) -> {
            err.println(refused.getMessage());
            refused.getCommandLine().usage(err);
            return ExitCode.USAGE;
        });
        commands.setExecutionStrategy(parsed -> run(parsed, execution));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            throw failure;
        });
        return commands.execute(arguments.toArray(String[]::new));
    }

    private static void addHelp(CommandLine commands) {
        commands.getCommandSpec().mixinStandardHelpOptions(true);
        commands.getSubcommands().values().forEach(CommandParser::addHelp);
    }

    private static int run(ParseResult parsed, Execution execution) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        Object command = leaf.commandSpec().userObject();
        if (!(command instanceof OperatorCommand) && !(command instanceof LocalCommand)) {
            throw new ParameterException(leaf.commandSpec().commandLine(), "Which command?");
        }
        try {
            return execution.run(command);
        } catch (Exception e) {
            throw new CommandLine.ExecutionException(leaf.commandSpec().commandLine(), "failed", e);
        }
    }
}
