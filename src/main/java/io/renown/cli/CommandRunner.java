package io.renown.cli;

import io.renown.provisioning.TenantFileException;
import io.renown.shared.Problem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a command at a desk, and turns what goes wrong into words and an exit code. */
public final class CommandRunner {

    private static final Logger log = LoggerFactory.getLogger(CommandRunner.class);

    private CommandRunner() {}

    public static int run(OperatorCommand command, Desk desk) {
        return guarded(desk.console(), () -> command.run(desk));
    }

    interface Deed {
        int run() throws Exception;
    }

    static int guarded(Console console, Deed deed) {
        try {
            return deed.run();
        } catch (CommandFailure | TenantFileException refused) {
            console.error(String.valueOf(refused.getMessage()));
        } catch (Problem refused) {
            console.error("The portal refuses this: " + refused.getMessage());
        } catch (Exception failure) {
            log.error("a command failed", failure);
            console.error("Failed: " + rootMessage(failure));
        }
        return ExitCode.FAILED;
    }

    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName());
    }
}
