package io.renown.support;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import net.ttddyy.dsproxy.transform.QueryTransformer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets each {@link QueryExecutionListener} among the beans see the statements of the portal under test, with binds; a
 * {@link QueryTransformer} may change them. */
@Configuration(proxyBeanMethods = false)
class WatchedDataSource {

    @Bean
    static BeanPostProcessor statementListening(
            ObjectProvider<QueryExecutionListener> listeners, ObjectProvider<QueryTransformer> transformers) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource dataSource) || bean instanceof ProxyDataSource) {
                    return bean;
                }
                ProxyDataSourceBuilder watched = ProxyDataSourceBuilder.create(dataSource);
                listeners.orderedStream().forEach(watched::listener);
                transformers.ifAvailable(watched::queryTransformer);
                return watched.build();
            }
        };
    }
}
