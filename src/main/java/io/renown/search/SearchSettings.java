package io.renown.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * {@code renown.search.*}: which engine holds the index and where it is.
 *
 * @param hosts addresses of the nodes of one cluster, with scheme; only for OpenSearch
 * @param prefix begins the name of each index and alias, so that one cluster can serve several installations
 */
public record SearchSettings(
        Engine engine,
        List<String> hosts,
        @Nullable String username,
        @Nullable String password,
        String prefix) {

    public enum Engine {
        LUCENE,
        OPENSEARCH
    }

    /** @throws IllegalStateException for a value that means nothing, in words for the operator */
    static SearchSettings of(Environment environment) {
        String prefix = environment.getProperty("renown.search.prefix", "renown");
        if (!prefix.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new IllegalStateException(
                    "renown.search.prefix must be lower-case letters, digits and hyphens, not: " + prefix);
        }
        return new SearchSettings(
                engine(environment.getProperty("renown.search.engine", "lucene")),
                Arrays.stream(environment
                                .getProperty("renown.search.hosts", "http://localhost:9200")
                                .split(","))
                        .map(String::strip)
                        .toList(),
                environment.getProperty("renown.search.username"),
                environment.getProperty("renown.search.password"),
                prefix);
    }

    public boolean isShared() {
        return engine == Engine.OPENSEARCH;
    }

    private static Engine engine(String name) {
        try {
            return Engine.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("renown.search.engine must be lucene or opensearch, not: " + name, e);
        }
    }
}
