package io.renown.cli;

import io.renown.connector.ConnectorCatalog;
import io.renown.platform.PlatformCatalog;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Needs no portal: what it prints is part of the program. */
@Command(
        name = "platforms",
        description = "Lists the platforms with a connector: what each allows, how it is called, how sure that is.")
final class PlatformsCommand implements LocalCommand {

    @Option(names = "--markdown", description = "As a page of the documentation.")
    private boolean markdown;

    @Override
    public int run(Class<?> application, Console console) {
        PlatformTable platforms = new PlatformTable(new ConnectorCatalog(), new PlatformCatalog());
        if (markdown) {
            platforms.markdown().forEach(console::print);
            return ExitCode.DONE;
        }
        Table table = new Table(PlatformTable.HEADER.stream()
                .map(column -> column.toUpperCase(Locale.ROOT))
                .toArray(String[]::new));
        platforms
                .connectors()
                .forEach(connector -> table.add(platforms.row(connector).toArray()));
        table.lines().forEach(console::print);
        return ExitCode.DONE;
    }
}
