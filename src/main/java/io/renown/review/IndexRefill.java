package io.renown.review;

import io.renown.search.SearchSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.springframework.stereotype.Component;

/**
 * Puts reviews of the current tenant into an index again, and takes out what the database does not have, batch by batch,
 * each in a transaction of its own. A document is replaced by its id, so that a search meanwhile finds each review once.
 */
@Component
class IndexRefill {

    private static final int BATCH = 500;
    private static final int IDS = 2000;

    private final IndexingPlanSynchronizationStrategy strategy;

    IndexRefill(SearchSettings settings) {
        // A server makes what it has acknowledged durable; to be seen at once, batch by batch, would cost it most.
        this.strategy = settings.isShared()
                ? IndexingPlanSynchronizationStrategy.writeSync()
                : IndexingPlanSynchronizationStrategy.readSync();
    }

    /**
     * @param index the persistence unit that writes the index in question
     * @param progress told the number of reviews behind each batch
     * @return how many there were
     */
    long indexModifiedSince(EntityManagerFactory index, Instant since, LongConsumer progress) {
        long total = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<Long> ids = inTransaction(index, entities -> indexNext(entities, since, from));
            if (ids.isEmpty()) {
                return total;
            }
            total += ids.size();
            after = ids.getLast();
            progress.accept(total);
        }
    }

    private List<Long> indexNext(EntityManager entities, Instant since, long after) {
        List<Review> batch = entities.createQuery(
                        "from Review r where r.modifiedAt >= :since and r.id > :after order by r.id", Review.class)
                .setParameter("since", since)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
        SearchSession session = Search.session(entities);
        session.indexingPlanSynchronizationStrategy(strategy);
        batch.forEach(session.indexingPlan()::addOrUpdate);
        return batch.stream().map(Review::id).toList();
    }

    /** @return how many were taken out */
    long removeUnknown(EntityManagerFactory index) {
        long removed = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            List<Long> ids = inTransaction(index, entities -> idsInIndex(entities, from));
            if (ids.isEmpty()) {
                return removed;
            }
            removed += inTransaction(index, entities -> removeUnknown(entities, ids));
            after = ids.getLast();
        }
    }

    private static List<Long> idsInIndex(EntityManager entities, long after) {
        return Search.session(entities)
                .search(Review.class)
                .select(projections -> projections.id(Long.class))
                .where(predicates -> predicates.range().field(IndexField.ID).greaterThan(after))
                .sort(sorts -> sorts.field(IndexField.ID).asc())
                .fetchHits(IDS);
    }

    private long removeUnknown(EntityManager entities, List<Long> ids) {
        Set<Long> unknown = new HashSet<>(ids);
        entities.createQuery("select r.id from Review r where r.id in :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(unknown::remove);
        SearchSession session = Search.session(entities);
        session.indexingPlanSynchronizationStrategy(strategy);
        unknown.forEach(id -> session.indexingPlan().purge(Review.class, id, null));
        return unknown.size();
    }

    long countInIndex(EntityManagerFactory index) {
        return inTransaction(
                index,
                entities -> Search.session(entities)
                        .search(Review.class)
                        .where(predicates -> predicates.matchAll())
                        .fetchTotalHitCount());
    }

    long countInDatabase(EntityManagerFactory index) {
        return inTransaction(
                index,
                entities -> entities.createQuery("select count(r) from Review r", Long.class)
                        .getSingleResult());
    }

    private static <R> R inTransaction(EntityManagerFactory index, Function<EntityManager, R> work) {
        try (EntityManager entities = index.createEntityManager()) {
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            try {
                R result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }
}
