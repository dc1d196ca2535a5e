package io.renown.search;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.stereotype.Component;

/**
 * A new index on a server, filled while the old one goes on to answer and to be written, then put in its place in one step.
 * It is written through a second persistence unit that differs from the portal's in the names of its aliases alone.
 */
@Component
public class IndexSuccessor {

    private static final String INDEX = "review";
    private static final String ROLE = "-next";

    private final SearchSettings settings;
    private final ObjectProvider<LocalContainerEntityManagerFactoryBean> portal;
    private final ObjectProvider<EntityManagerFactory> entities;
    private final Clock clock;

    IndexSuccessor(
            SearchSettings settings,
            ObjectProvider<LocalContainerEntityManagerFactoryBean> portal,
            ObjectProvider<EntityManagerFactory> entities,
            Clock clock) {
        this.settings = settings;
        this.entities = entities;
        this.portal = portal;
        this.clock = clock;
    }

    /**
     * @param fill writes all documents through the factory it is given
     * @param entry what the new index says of itself once it is full, but for its name
     * @return the name of the new index, which now stands behind the portal's aliases; the old one is gone
     */
    public String replace(Consumer<EntityManagerFactory> fill, IndexEntry entry) {
        LocalContainerEntityManagerFactoryBean present = portal.getObject();
        IndexServer server = serverOf(entities.getObject());
        AliasLayout serving = new AliasLayout(settings.prefix(), "", "");
        AliasLayout next = new AliasLayout(settings.prefix(), ROLE, Long.toString(clock.millis(), 36));
        dropUnfinished(server, next);
        LocalContainerEntityManagerFactoryBean filling = secondUnit(present, next);
        String fresh = next.createInitialElasticsearchIndexName(INDEX);
        try {
            fill.accept(filling.getObject());
        } finally {
            filling.destroy();
        }
        dropOthers(server, next);
        // What was written is searched from the next refresh on: not after the change of places, or there would be a
        // gap.
        server.send("POST", "/" + fresh + "/_refresh", "");
        String old = server.behind(serving.createReadAlias(INDEX));
        ledger(server)
                .write(new IndexEntry(fresh, entry.installation(), entry.form(), entry.number(), entry.fedUntil()));
        server.send("POST", "/_aliases", """
                {"actions": [
                  {"remove": {"index": "%1$s", "alias": "%3$s"}},
                  {"remove": {"index": "%1$s", "alias": "%4$s"}},
                  {"add": {"index": "%2$s", "alias": "%3$s", "is_write_index": true}},
                  {"add": {"index": "%2$s", "alias": "%4$s"}},
                  {"remove": {"index": "%2$s", "alias": "%5$s"}},
                  {"remove": {"index": "%2$s", "alias": "%6$s"}}
                ]}""".formatted(
                        old,
                        fresh,
                        serving.createWriteAlias(INDEX),
                        serving.createReadAlias(INDEX),
                        next.createWriteAlias(INDEX),
                        next.createReadAlias(INDEX)));
        return old;
    }

    /** Removes an index that no longer stands behind an alias. */
    public void drop(String index) {
        IndexServer server = serverOf(entities.getObject());
        server.send("DELETE", "/" + index, "");
        ledger(server).forget(index);
    }

    private void dropUnfinished(IndexServer server, AliasLayout next) {
        drop(server, next.createWriteAlias(INDEX));
        dropOthers(server, next);
    }

    /** The second unit knows all indices, and makes empty successors of those too that have none. */
    private void dropOthers(IndexServer server, AliasLayout next) {
        Search.mapping(entities.getObject()).allIndexedEntities().stream()
                .map(entity -> entity.indexManager().descriptor().hibernateSearchName())
                .filter(name -> !name.equals(INDEX))
                .forEach(name -> drop(server, next.createWriteAlias(name)));
    }

    private static void drop(IndexServer server, String alias) {
        String index = server.behind(alias);
        if (!index.isEmpty()) {
            server.send("DELETE", "/" + index, "");
        }
    }

    private LocalContainerEntityManagerFactoryBean secondUnit(
            LocalContainerEntityManagerFactoryBean present, AliasLayout layout) {
        Map<String, Object> properties = new HashMap<>(present.getJpaPropertyMap());
        SearchConfiguration.openSearch(properties, settings, layout);
        LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
        unit.setPersistenceUnitName("index-successor");
        unit.setDataSource(present.getDataSource());
        unit.setPackagesToScan("io.renown");
        unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        unit.setJpaPropertyMap(properties);
        unit.afterPropertiesSet();
        return unit;
    }

    private ServerLedger ledger(IndexServer server) {
        return ledger(server, settings);
    }

    static ServerLedger ledger(IndexServer server, SearchSettings settings) {
        return new ServerLedger(
                server, settings.prefix(), new AliasLayout(settings.prefix(), "", "").createReadAlias(INDEX));
    }

    static IndexServer serverOf(EntityManagerFactory entities) {
        return new IndexServer(Search.mapping(entities)
                .backend()
                .unwrap(ElasticsearchBackend.class)
                .client(RestClient.class));
    }
}
