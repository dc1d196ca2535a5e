package io.renown.deeppass;

import io.renown.nodes.Turns;
import io.renown.review.IndexedBeside;
import io.renown.search.SearchSettings;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the index of vectors as full as their table: a tenant of which they differ in number is filled again. */
@Component
class ReadingIndex implements IndexedBeside {

    private static final Logger log = LoggerFactory.getLogger(ReadingIndex.class);
    private static final int BATCH = 500;

    private final EntityManagerFactory factory;
    private final EntityManager entities;
    private final ReadingRepository readings;
    private final TransactionOperations transactions;
    private final TenantDirectory tenants;
    private final Turns turns;
    private final IndexingPlanSynchronizationStrategy strategy;

    ReadingIndex(
            EntityManagerFactory factory,
            EntityManager entities,
            ReadingRepository readings,
            TransactionOperations transactions,
            TenantDirectory tenants,
            Turns turns,
            SearchSettings settings) {
        this.factory = factory;
        this.entities = entities;
        this.readings = readings;
        this.transactions = transactions;
        this.tenants = tenants;
        this.turns = turns;
        this.strategy = settings.isShared()
                ? IndexingPlanSynchronizationStrategy.writeSync()
                : IndexingPlanSynchronizationStrategy.readSync();
    }

    /** In the background: without it lists and words are found all the same. */
    @EventListener(ApplicationReadyEvent.class)
    void makeTrueSoon() {
        Thread.ofPlatform().daemon().name("reading-index").start(this::makeTrue);
    }

    void makeTrue() {
        try {
            turns.runAlone("reading-index", Duration.ZERO, () -> tenants.list().forEach(this::makeTrue));
        } catch (RuntimeException away) {
            log.warn("cannot compare the index of vectors with the database", away);
        }
    }

    private void makeTrue(TenantDetails tenant) {
        TenantContext.runAs(tenant.id(), Actor.system("reading-index"), () -> {
            if (countInIndex() != readings.count()) {
                log.info("filling the index of vectors of {} again", tenant.slug());
                refill();
            }
        });
    }

    long countInIndex() {
        return Objects.requireNonNull(transactions.execute(status -> Search.session(entities)
                .search(ReviewReading.class)
                .where(predicates -> predicates.matchAll())
                .fetchTotalHitCount()));
    }

    @Override
    public void refill() {
        SearchWorkspace workspace =
                Search.mapping(factory).scope(ReviewReading.class).workspace((Object) TenantContext.tenantId());
        workspace.purge();
        long after = Long.MIN_VALUE;
        while (after != Long.MAX_VALUE) {
            long from = after;
            after = Objects.requireNonNull(transactions.execute(status -> index(from)));
        }
        workspace.flush();
        workspace.refresh();
    }

    /** @return the last id of the batch, the largest of all numbers at the end */
    private long index(long afterId) {
        List<ReviewReading> batch = readings.findAfter(afterId, Limit.of(BATCH));
        SearchSession session = Search.session(entities);
        session.indexingPlanSynchronizationStrategy(strategy);
        batch.forEach(session.indexingPlan()::addOrUpdate);
        return batch.size() < BATCH ? Long.MAX_VALUE : batch.getLast().id();
    }
}
