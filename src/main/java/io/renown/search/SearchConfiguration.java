package io.renown.search;

import io.renown.embedded.DataFolder;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.tenancy.TenantIdentifierConverter;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    HibernatePropertiesCustomizer searchIndex(DataFolder data) {
        return properties -> {
            properties.put(
                    "hibernate.search.backend.directory.root",
                    data.folder("index").toString());
            // Few and large segments: what a crash takes of them, the mark of the index brings back.
            properties.put("hibernate.search.backend.io.commit_interval", 20_000);
            properties.put("hibernate.search.backend.io.writer.ram_buffer_size", 64);
            properties.put("hibernate.search.backend.analysis.configurer", new Analysis());
            properties.put("hibernate.search.multi_tenancy.tenant_identifier_converter", new IntegerTenants());
        };
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
