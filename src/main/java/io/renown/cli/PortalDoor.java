package io.renown.cli;

import io.renown.embedded.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings a command to its portal: over the wire when it runs, else by opening its data folder here. */
final class PortalDoor {

    private final Class<?> application;
    private final Console console;

    PortalDoor(Class<?> application, Console console) {
        this.application = application;
        this.console = console;
    }

    int run(OperatorCommand command, List<String> arguments) throws Exception {
        List<FileToSend> files = command.files();
        String url = command.portal().url();
        if (url != null) {
            return new RemotePortal(address(url), keyFromEnvironment(), console).run(arguments, files);
        }
        Path folder = command.portal().data();
        if (!Files.isRegularFile(folder.resolve("master.key")) && !command.canBeginAnew()) {
            throw new CommandFailure("There is no data folder of a portal at " + folder
                    + ". Name one with --data, or a portal with --url.");
        }
        Optional<RemotePortal> running = findRunning(folder);
        return running.isPresent() ? running.get().run(arguments, files) : runHere(command, folder);
    }

    private Optional<RemotePortal> findRunning(Path folder) throws InterruptedException {
        Optional<PortalFile.Address> address = PortalFile.read(folder);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String key = new DataFolder(folder).secret(OperatorKey.PURPOSE);
        RemotePortal portal = new RemotePortal(address.get().url(), key, console);
        return portal.isThere() ? Optional.of(portal) : Optional.empty();
    }

    private int runHere(OperatorCommand command, Path folder) throws Exception {
        RestoreMark.refuse(folder);
        refuseWhenHeld(folder);
        try (StoppedPortal portal = StoppedPortal.open(application, folder)) {
            return CommandRunner.run(command, new Desk(portal.services(), console, SentFiles.inPlace()));
        }
    }

    static void refuseWhenHeld(Path folder) throws CommandFailure, IOException {
        try (DataFolder data = new DataFolder(folder)) {
            data.lock();
        } catch (IllegalStateException held) {
            throw new CommandFailure("A portal holds the data folder " + folder.toAbsolutePath()
                    + " and does not answer operators: it may be starting or stopping. Try again in a moment, or name it"
                    + " with --url.");
        }
    }

    private static URI address(String url) throws CommandFailure {
        String trimmed = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!trimmed.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?")) {
            throw new CommandFailure("--url must be an address such as http://localhost:8080: " + url);
        }
        return URI.create(trimmed);
    }

    private static String keyFromEnvironment() throws CommandFailure {
        String key = System.getenv(OperatorKey.ENVIRONMENT);
        if (key == null || key.isBlank()) {
            throw new CommandFailure("--url needs the portal's operator key in " + OperatorKey.ENVIRONMENT
                    + "; on the portal's machine --data finds it by itself.");
        }
        return key.strip();
    }
}
