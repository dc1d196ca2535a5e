package io.renown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Allows;
import io.renown.platform.PlatformCatalog;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlatformsCommandTest {

    private final ConnectorCatalog connectors = new ConnectorCatalog();
    private final PlatformCatalog platforms = new PlatformCatalog();

    @Test
    void theDocumentationSaysWhatTheCommandPrints() throws Exception {
        assertThat(printed("--markdown"))
                .as("run ./renown platforms --markdown > src/docs/platforms-table.md")
                .isEqualTo(Files.readAllLines(Path.of("src/docs/platforms-table.md")));
    }

    @Test
    void listsEveryConnectorInColumns() {
        List<String> lines = printed();

        assertThat(lines).hasSize(1 + connectors.list().size());
        assertThat(lines.getFirst()).startsWith("PLATFORM").contains("CONTRACT").contains("NOTE");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("Steam")
                        .contains("documented")
                        .contains("cursor of 100")
                        .contains("60 calls in 1 minute"));
    }

    @Test
    void everyConnectorIsOfAPlatformWithAName() {
        assertThat(connectors.list())
                .allSatisfy(connector ->
                        assertThat(platforms.find(connector.platform())).isPresent());
    }

    @Test
    void whatMayNotBeKeptIsOnlyShown() {
        assertThat(connectors.list())
                .allSatisfy(connector -> assertThat(connector.allows().read() == Allows.Read.LIVE)
                        .as(connector.platform())
                        .isEqualTo(!platforms.get(connector.platform()).storable()));
    }

    private static List<String> printed(String... arguments) {
        PlatformsCommand command = new PlatformsCommand();
        new CommandLine(command).parseArgs(arguments);
        Lines lines = new Lines();
        assertThat(command.run(PlatformsCommandTest.class, lines)).isEqualTo(ExitCode.DONE);
        return lines.printed;
    }

    private static final class Lines implements Console {

        private final List<String> printed = new ArrayList<>();

        @Override
        public void print(String line) {
            printed.add(line);
        }

        @Override
        public void error(String line) {
            throw new AssertionError(line);
        }

        @Override
        public void progress(String what, long done, long total) {
            throw new AssertionError(what);
        }

        @Override
        public OutputStream create(String file) {
            throw new AssertionError(file);
        }
    }
}
