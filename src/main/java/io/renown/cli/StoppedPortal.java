package io.renown.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The services of a portal that does not run, opened on its data folder for one command: no web server, no jobs. */
final class StoppedPortal implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private StoppedPortal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param more further properties, as {@code --name=value} */
    static StoppedPortal open(Class<?> application, Path dataFolder, String... more) throws CommandFailure {
        List<String> properties = new ArrayList<>(List.of(
                "--renown.data=" + dataFolder,
                "--spring.autoconfigure.exclude=" + String.join(",", WithoutWebParts.AUTO_CONFIGURATIONS),
                "--jobrunr.background-job-server.enabled=false",
                "--logging.level.root=error",
                "--logging.level.org.springframework.boot.SpringApplication=off",
                "--logging.level.io.renown=warn"));
        properties.addAll(List.of(more));
        try {
            return new StoppedPortal(new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .lazyInitialization(true) // a command needs few of the services, and no scheduled task
                    .initializers(context ->
                            context.getBeanFactory().registerSingleton("withoutWebParts", new WithoutWebParts()))
                    .run(properties.toArray(String[]::new)));
        } catch (RuntimeException failure) {
            throw new CommandFailure(
                    "The data folder " + dataFolder + " cannot be opened: " + CommandRunner.rootMessage(failure));
        }
    }

    BeanFactory services() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
