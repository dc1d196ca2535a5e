package io.renown.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code portal.restoring} in a data folder: a restore began and has not ended. Half of one is no portal. */
final class RestoreMark {

    private RestoreMark() {}

    static void set(Path folder) throws IOException {
        Files.writeString(file(folder), "");
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }

    static void refuse(Path folder) throws CommandFailure {
        if (Files.exists(file(folder))) {
            throw new CommandFailure("A restore into the data folder " + folder.toAbsolutePath()
                    + " was cut off. Run it again, with --replace.");
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("portal.restoring");
    }
}
