package io.renown.languagemodel;

import io.renown.secrets.SealedColumn;
import io.renown.secrets.SealedColumns;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LanguageModelProperties.class)
class LanguageModelConfiguration {

    @Bean
    SealedColumn textServiceKeys(JdbcClient jdbc) {
        return SealedColumns.ofTenants(jdbc, TextServices.PURPOSE, "text_service", "api_key");
    }
}
