package io.renown.cli;

import io.renown.embedded.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code portal.json}: where the portal of a data folder listens, for commands on the same machine. */
@Component
final class PortalFile implements DisposableBean {

    private static final String NAME = "portal.json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final DataFolder data;
    private boolean written;

    PortalFile(DataFolder data) {
        this.data = data;
    }

    /** @param pid of the process that serves it */
    record Address(URI url, long pid) {}

    static Optional<Address> read(Path dataFolder) {
        Path file = dataFolder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readString(file), Address.class));
        } catch (JacksonException broken) {
            return Optional.empty(); // a portal that was killed while it wrote: as good as none
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void write(WebServerInitializedEvent started) throws IOException {
        if (started.getApplicationContext().getServerNamespace() != null) {
            return; // the management port, when it has its own
        }
        String path = started.getApplicationContext().getEnvironment().getProperty("server.servlet.context-path", "");
        Address address = new Address(
                URI.create("http://127.0.0.1:" + started.getWebServer().getPort() + path),
                ProcessHandle.current().pid());
        Path fresh = Files.createTempFile(
                data.root(),
                NAME,
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, MAPPER.writeValueAsString(address));
        Files.move(
                fresh, data.root().resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        written = true;
    }

    @Override
    public void destroy() throws IOException {
        if (written) {
            Files.deleteIfExists(data.root().resolve(NAME));
        }
    }
}
