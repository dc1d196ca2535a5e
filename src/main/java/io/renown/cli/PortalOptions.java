package io.renown.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On which portal a command works. */
final class PortalOptions {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "A running portal, with its operator key in $RENOWN_OPERATOR_KEY.")
    private @Nullable String url;

    Path data() {
        return data.folder();
    }

    @Nullable
    String url() {
        return url;
    }
}
