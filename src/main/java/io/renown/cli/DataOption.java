package io.renown.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which data folder a command means. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The portal's data folder (default: $RENOWN_DATA, else ./data).")
    private @Nullable Path data;

    Path folder() {
        if (data != null) {
            return data;
        }
        String fromEnvironment = System.getenv("RENOWN_DATA");
        return Path.of(fromEnvironment == null || fromEnvironment.isBlank() ? "data" : fromEnvironment);
    }
}
