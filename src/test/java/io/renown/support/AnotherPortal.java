package io.renown.support;

import io.renown.Renown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more portal beside that of {@link PortalIT}: a data folder of its own, any database and settings. */
public final class AnotherPortal {

    /** What works by itself in the background rests, as in {@link PortalIT}, unless a test wants it. */
    private static final Map<String, String> AT_REST = Map.of(
            "renown.sync.enabled", "false",
            "renown.deep-pass.enabled", "false",
            "renown.topics.enabled", "false",
            "renown.suspicion.enabled", "false");

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
        Map<String, String> all = new TreeMap<>(AT_REST);
        all.putAll(settings);
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(Renown.class)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments.toArray(String[]::new));
    }

    public static Path freshFolder() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "it-data"));
        return Files.createTempDirectory(parent.toAbsolutePath(), "portal");
    }
}
