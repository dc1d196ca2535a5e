package io.renown.search;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * Names on a server. The portal knows two aliases, to write and to read; behind them stands an index that is replaced as a
 * whole when its form changes.
 *
 * @param role empty for the aliases that serve, else of an index that is being filled
 * @param generation tells the index from the one before it
 */
record AliasLayout(String prefix, String role, String generation) implements IndexLayoutStrategy {

    @Override
    public String createInitialElasticsearchIndexName(String name) {
        return prefix + "-" + name + "-" + generation;
    }

    @Override
    public String createWriteAlias(String name) {
        return prefix + "-" + name + role + "-write";
    }

    @Override
    public String createReadAlias(String name) {
        return prefix + "-" + name + role + "-read";
    }
}
