package io.renown.tenancy;

import javax.sql.DataSource;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    /** Sessions outside a tenant see this tenant's rows: none, since ids begin at 1. */
    private static final Integer NOBODY = 0;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static TenantSqlGuard tenantSqlGuard() {
        return new TenantSqlGuard();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor guardedDataSource(TenantSqlGuard guard) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource && !(bean instanceof GuardedDataSource)
                        ? new GuardedDataSource(dataSource, guard)
                        : bean;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfEachSession() {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentTenant());
    }

    private static final class CurrentTenant implements CurrentTenantIdentifierResolver<Integer> {

        @Override
        public Integer resolveCurrentTenantIdentifier() {
            return TenantContext.isBound() ? TenantContext.tenantId() : NOBODY;
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
