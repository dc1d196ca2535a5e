package io.renown.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that a killed portal left running. Two servers on one folder would fight for its files. They are known by the
 * folder on their command line: a file with a process number may be missing, or name another process by now.
 */
final class LeftServers {

    private static final Logger log = LoggerFactory.getLogger(LeftServers.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private LeftServers() {}

    static void stop(Path data) {
        for (ProcessHandle left : on(data)) {
            log.warn("stopping the database that an earlier portal left behind (process {})", left.pid());
            stop(left);
        }
    }

    static List<ProcessHandle> on(Path data) {
        String sign = "--datadir=" + data;
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains(sign))
                .toList();
    }

    static void stop(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("the database did not stop in {}, ending it", LIMIT, e);
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }
}
