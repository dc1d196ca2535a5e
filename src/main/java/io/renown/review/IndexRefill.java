package io.renown.review;

import io.renown.search.SearchSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.time.Clock;
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

    private final EntityManagerFactory portal;
    private final Clock clock;

    IndexRefill(SearchSettings settings, EntityManagerFactory portal, Clock clock) {
        this.portal = portal;
        this.clock = clock;
        // A server makes what it has acknowledged durable; to be seen at once, batch by batch, would cost it most.
        this.strategy = settings.isShared()
                ? IndexingPlanSynchronizationStrategy.writeSync()
                : IndexingPlanSynchronizationStrategy.readSync();
    }

    /** Into the index that serves. */
    long indexModifiedSince(Instant since) {
        return indexModifiedSince(portal, since, total -> {});
    }

    /**
     * @param index the persistence unit that writes the index in question
     * @param progress told the number of reviews behind each batch
     * @return how many there were
     */
    long indexModifiedSince(EntityManagerFactory index, Instant since, LongConsumer progress) {
        // What is changed from now on is indexed by whoever changes it.
        Instant until = clock.instant();
        long total = 0;
        Place after = new Place(since, Long.MIN_VALUE);
        while (true) {
            Place from = after;
            List<Place> batch = inTransaction(
                    index,
                    entities -> index(
                            entities,
                            since.equals(Instant.EPOCH) ? byId(entities, from) : byChange(entities, from, until)));
            if (batch.isEmpty()) {
                return total;
            }
            total += batch.size();
            after = batch.getLast();
            progress.accept(total);
        }
    }

    /** How far a refill is, in the order in which it goes. */
    private record Place(Instant modifiedAt, long id) {}

    /** All of a tenant, as they lie on disk. */
    private static List<Review> byId(EntityManager entities, Place after) {
        return entities.createQuery("from Review r where r.id > :id order by r.id", Review.class)
                .setParameter("id", after.id)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** The few that changed, by the index of changes: by id, a large tenant would be read whole for them. */
    private static List<Review> byChange(EntityManager entities, Place after, Instant until) {
        return entities.createQuery(
                        "from Review r where r.modifiedAt >= :at and r.modifiedAt <= :until"
                                + " and (r.modifiedAt > :at or r.id > :id) order by r.modifiedAt, r.id",
                        Review.class)
                .setParameter("at", after.modifiedAt)
                .setParameter("until", until)
                .setParameter("id", after.id)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private List<Place> index(EntityManager entities, List<Review> batch) {
        SearchSession session = Search.session(entities);
        session.indexingPlanSynchronizationStrategy(strategy);
        batch.forEach(session.indexingPlan()::addOrUpdate);
        return batch.stream()
                .map(review -> new Place(review.modifiedAt(), review.id()))
                .toList();
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

    /** Asks nothing of the database. */
    long countInIndex(EntityManagerFactory index) {
        try (EntityManager entities = index.createEntityManager()) {
            return Search.session(entities)
                    .search(Review.class)
                    .where(predicates -> predicates.matchAll())
                    .fetchTotalHitCount();
        }
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
