package io.renown.tenancy;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Each listener sees every statement before it runs; the guard is one of them. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static BeanPostProcessor guardedDataSource(ObjectProvider<QueryExecutionListener> listeners) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource dataSource) || bean instanceof ProxyDataSource) {
                    return bean;
                }
                ProxyDataSourceBuilder guarded = ProxyDataSourceBuilder.create(dataSource);
                listeners.orderedStream().forEach(guarded::listener);
                return guarded.build();
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
