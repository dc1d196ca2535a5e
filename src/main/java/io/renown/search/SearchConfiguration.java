package io.renown.search;

import io.renown.embedded.DataFolder;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Map;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.tenancy.TenantIdentifierConverter;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SearchSettings searchSettings(Environment environment) {
        return SearchSettings.of(environment);
    }

    @Bean
    EngineText engineText(SearchSettings settings) {
        return new EngineText(settings);
    }

    @Bean
    IndexLedger indexLedger(SearchSettings settings, DataFolder data, EntityManagerFactory entities) {
        return settings.isShared()
                ? IndexSuccessor.ledger(IndexSuccessor.serverOf(entities), settings)
                : new FolderLedger(data.folder("index"));
    }

    @Bean
    HibernatePropertiesCustomizer searchIndex(
            SearchSettings settings, DataFolder data, IndexFailures failures, Clock clock) {
        return properties -> {
            properties.put("hibernate.search.multi_tenancy.tenant_identifier_converter", new IntegerTenants());
            properties.put("hibernate.search.indexing.plan.synchronization.strategy", failures);
            properties.put("hibernate.search.background_failure_handler", failures);
            switch (settings.engine()) {
                case LUCENE -> lucene(properties, data);
                case OPENSEARCH ->
                    openSearch(
                            properties,
                            settings,
                            new AliasLayout(settings.prefix(), "", Long.toString(clock.millis(), 36)));
            }
        };
    }

    private static void lucene(Map<String, Object> properties, DataFolder data) {
        properties.put("hibernate.search.backend.type", "lucene");
        properties.put("hibernate.search.backend.lucene_version", "9.12.3");
        properties.put(
                "hibernate.search.backend.directory.root", data.folder("index").toString());
        // Few and large segments: what a crash takes of them, the mark of the index brings back.
        properties.put("hibernate.search.backend.io.commit_interval", 20_000);
        properties.put("hibernate.search.backend.io.writer.ram_buffer_size", 64);
        properties.put("hibernate.search.backend.analysis.configurer", new Analysis());
    }

    static void openSearch(Map<String, Object> properties, SearchSettings settings, AliasLayout layout) {
        properties.put("hibernate.search.backend.type", "elasticsearch");
        properties.put("hibernate.search.backend.uris", settings.hosts());
        if (settings.username() != null && settings.password() != null) {
            properties.put("hibernate.search.backend.username", settings.username());
            properties.put("hibernate.search.backend.password", settings.password());
        }
        properties.put("hibernate.search.backend.analysis.configurer", new OpenSearchAnalysis());
        properties.put("hibernate.search.backend.layout.strategy", layout);
        // An index that is there serves until its successor is filled, whatever has changed since it was made.
        properties.put("hibernate.search.schema_management.strategy", "create");
        properties.put("hibernate.search.backend.dynamic_mapping", "false");
        properties.put("hibernate.search.backend.schema_management.settings_file", "search/opensearch-settings.json");
        properties.put("hibernate.search.backend.schema_management.mapping_file", "search/opensearch-mapping.json");
    }

    private static final class Analysis implements LuceneAnalysisConfigurer {

        @Override
        public void configure(LuceneAnalysisConfigurationContext context) {
            TextAnalyzers.byName()
                    .forEach((name, analyzer) -> context.analyzer(name).instance(analyzer));
        }
    }

    private static final class IntegerTenants implements TenantIdentifierConverter {

        @Override
        public Object fromStringValue(String tenantId) {
            return Integer.valueOf(tenantId);
        }
    }
}
