package io.renown.support;

import io.renown.Renown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more portal beside that of {@link PortalIT}: a data folder of its own, any database and settings. */
public final class AnotherPortal {

    private AnotherPortal() {}

    public static ConfigurableApplicationContext start(Map<String, String> settings) throws IOException {
        return startOn(freshFolder(), settings);
    }

    public static ConfigurableApplicationContext startOn(Path folder, Map<String, String> settings) {
        List<String> arguments = new ArrayList<>(
                List.of("--renown.data=" + folder, "--renown.demo=false", "--spring.jmx.enabled=false"));
        if (!settings.containsKey("server.port")) {
            arguments.add("--server.port=0");
        }
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(Renown.class)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments.toArray(String[]::new));
    }

    public static Path freshFolder() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "it-data"));
        return Files.createTempDirectory(parent.toAbsolutePath(), "portal");
    }
}
