package io.renown.schema;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    private static final String JOB_STORAGE = "storageProvider";

    @Bean
    FlywayMigrationStrategy healingMigration() {
        return flyway -> new HealingMigration(flyway).migrate();
    }

    /** JobRunr makes its tables while its storage is built; whatever it finds half made there must be gone before. */
    @Bean
    static BeanFactoryPostProcessor jobTablesFirst() {
        return beans -> {
            if (beans.containsBeanDefinition(JOB_STORAGE)) {
                var storage = beans.getBeanDefinition(JOB_STORAGE);
                storage.setDependsOn(StringUtils.addStringToArray(storage.getDependsOn(), "jobTables"));
            }
        };
    }
}
