package io.renown.nodes;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A node without jobs has no job server; it still puts jobs into the queue. What is set by hand stands before this. */
public final class NodeRoleProperties implements EnvironmentPostProcessor {

    private static final String JOB_SERVER = "jobrunr.background-job-server.enabled";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        NodeRole role = NodeRole.of(environment.getProperty(NodeRole.PROPERTY, "all"));
        if (!role.runsJobs()) {
            environment.getPropertySources().addFirst(new MapPropertySource("role", Map.of(JOB_SERVER, "false")));
        }
    }
}
