package io.renown.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole portal in this process, jobs, schedules and web server included, as its members have it. */
final class OpenPortal implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OpenPortal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param parts properties, {@code --name=value}, and beans to have beside its own
     * @return once it is ready, its index caught up
     */
    static OpenPortal open(Class<?> application, Path data, @Nullable String database, Object... parts) {
        List<String> properties = new ArrayList<>(properties(data, database));
        properties.add("--server.port=0");
        Stream.of(parts).filter(String.class::isInstance).forEach(part -> properties.add((String) part));
        return new OpenPortal(new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .initializers(context -> {
                    for (Object part : parts) {
                        if (!(part instanceof String)) {
                            context.getBeanFactory()
                                    .registerSingleton(part.getClass().getName(), part);
                        }
                    }
                })
                .run(properties.toArray(String[]::new)));
    }

    /** What a portal of a bench is started with: its data, nobody from outside, no demo; no deep pass, which would take a core. */
    static List<String> properties(Path data, @Nullable String database) {
        List<String> properties = new ArrayList<>(List.of(
                "--renown.data=" + data.toAbsolutePath(),
                "--renown.demo=false",
                "--renown.deep-pass.enabled=false",
                "--renown.suspicion.enabled=false",
                "--server.address=127.0.0.1"));
        if (database != null) {
            properties.add("--spring.datasource.url=" + database);
        }
        return properties;
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    /** A connection of its own, past the portal's pool and its guard. */
    Connection connect() throws SQLException {
        JdbcConnectionDetails details = get(JdbcConnectionDetails.class);
        String url = details.getJdbcUrl();
        if (url.startsWith("jdbc:mysql:")) {
            url += (url.contains("?") ? "&" : "?") + "allowLoadLocalInfile=true";
        }
        return details.getUsername() == null
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, details.getUsername(), details.getPassword());
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
