package io.renown.review;

import io.renown.search.IndexFailures;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.jspecify.annotations.Nullable;

/**
 * Documents of reviews that were written past the session, made of the very objects that were written. Several threads may
 * feed it; whoever opened it closes it, and then all of it can be found.
 */
final class DocumentStream implements AutoCloseable, IndexingPlanSynchronizationStrategy {

    /** Batches that the index may lag behind. */
    private static final int LAG = 4;

    private final EntityManagerFactory entities;
    private final OutdatedReviews rows;
    private final IndexFailures failures;
    private final Deque<CompletableFuture<?>> indexing = new ArrayDeque<>();
    private boolean fed;

    DocumentStream(EntityManagerFactory entities, OutdatedReviews rows, IndexFailures failures) {
        this.entities = entities;
        this.rows = rows;
        this.failures = failures;
    }

    /** @param written after the commit, each as it now stands in its row, and once more written than it says */
    void feed(List<Review> written) {
        if (written.isEmpty()) {
            return;
        }
        awaitIndex(LAG);
        try (EntityManager session = entities.createEntityManager()) {
            index(session, written);
            Map<Long, Integer> writes =
                    rows.writes(written.stream().map(Review::id).toList());
            purge(
                    session,
                    written.stream()
                            .map(Review::id)
                            .filter(id -> !writes.containsKey(id))
                            .toList());
            List<Long> overtaken = written.stream()
                    .filter(review -> writes.containsKey(review.id()))
                    .filter(review -> !Objects.equals(writes.get(review.id()), review.lockVersion() + 1))
                    .map(Review::id)
                    .toList();
            if (!overtaken.isEmpty()) { // a member was quicker than the index, and must not be taken back there
                index(
                        session,
                        session.createQuery("from Review r where r.id in :ids", Review.class)
                                .setParameter("ids", overtaken)
                                .getResultList());
            }
        }
    }

    private void index(EntityManager session, List<Review> reviews) {
        SearchSession search = Search.session(session);
        search.indexingPlanSynchronizationStrategy(this);
        reviews.forEach(search.indexingPlan()::addOrUpdate);
        search.indexingPlan().execute();
    }

    /** What was deleted since it was written does not come back here. */
    private void purge(EntityManager session, List<Long> gone) {
        if (gone.isEmpty()) {
            return;
        }
        SearchSession search = Search.session(session);
        search.indexingPlanSynchronizationStrategy(this);
        gone.forEach(id -> search.indexingPlan().purge(Review.class, id, null));
        search.indexingPlan().execute();
    }

    @Override
    public void close() {
        awaitIndex(0);
        if (wasFed()) {
            Search.mapping(entities)
                    .scope(Review.class)
                    .workspace(Integer.toString(TenantContext.tenantId()))
                    .refresh();
        }
    }

    private void awaitIndex(int allowed) {
        CompletableFuture<?> oldest = takeBeyond(allowed);
        while (oldest != null) {
            failures.await(oldest);
            oldest = takeBeyond(allowed);
        }
    }

    private synchronized @Nullable CompletableFuture<?> takeBeyond(int allowed) {
        return indexing.size() > allowed ? indexing.removeFirst() : null;
    }

    private synchronized boolean wasFed() {
        return fed;
    }

    private synchronized void add(CompletableFuture<?> future) {
        fed = true;
        indexing.addLast(future);
    }

    @Override
    public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(this::add);
    }
}
