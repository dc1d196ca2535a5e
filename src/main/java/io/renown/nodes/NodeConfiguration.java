package io.renown.nodes;

import io.renown.embedded.DataFolder;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    @Bean
    Node node(
            @Value("${" + NodeRole.PROPERTY + ":all}") String role,
            @Value("${renown.search.engine:lucene}") String engine,
            DataFolder data) {
        boolean sharedIndex = "opensearch".equalsIgnoreCase(engine.strip());
        Node node = Node.of(data, NodeRole.of(role), sharedIndex);
        if (node.role() != NodeRole.ALL) {
            refuseWhatCannotBeShared(node, sharedIndex, data);
        }
        return node;
    }

    private static void refuseWhatCannotBeShared(Node node, boolean sharedIndex, DataFolder data) {
        if (!sharedIndex) {
            throw new IllegalStateException(
                    NodeRole.PROPERTY + "=" + node.role().name().toLowerCase(java.util.Locale.ROOT)
                            + " needs an index that all nodes share: set renown.search.engine=opensearch and"
                            + " renown.search.hosts.");
        }
        if (!data.sharesFiles()) {
            throw new IllegalStateException(
                    NodeRole.PROPERTY + "=" + node.role().name().toLowerCase(java.util.Locale.ROOT)
                            + " needs a folder that all nodes share, since one node receives the files that another imports:"
                            + " set renown.files.");
        }
    }

    /** Nothing of a worker is for visitors: its pages answer as if they were not there. */
    @Bean
    @ConditionalOnProperty(name = NodeRole.PROPERTY, havingValue = "worker")
    FilterRegistrationBean<Filter> healthOnly() {
        FilterRegistrationBean<Filter> door = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            String path = asked.getRequestURI().substring(asked.getContextPath().length());
            if (path.startsWith("/actuator/") || path.startsWith("/operator/")) {
                chain.doFilter(request, response);
            } else {
                ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        });
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }
}
