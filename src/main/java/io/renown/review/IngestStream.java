package io.renown.review;

import io.renown.search.IndexFailures;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;

/**
 * Many batches for one listing, in three steps that overlap: while the index takes in one batch, the next is written and
 * the one after that understood. Whoever opened it closes it, and then all of it can be found.
 */
public final class IngestStream implements AutoCloseable {

    /** Batches that the index may lag behind. */
    private static final int LAG = 2;

    private final long listingId;
    private final String source;
    private final ReviewPreparation preparation;
    private final ReviewWriter writer;
    private final EntityManager entities;
    private final IndexFailures failures;
    private final int tenantId = TenantContext.tenantId();
    private final Actor actor = TenantContext.actor();
    private final Deque<CompletableFuture<?>> indexing = new ArrayDeque<>();

    IngestStream(
            long listingId,
            String source,
            ReviewPreparation preparation,
            ReviewWriter writer,
            EntityManager entities,
            IndexFailures failures) {
        this.listingId = listingId;
        this.source = source;
        this.preparation = preparation;
        this.writer = writer;
        this.entities = entities;
        this.failures = failures;
    }

    /** A batch, read and understood but not yet in. */
    public static final class Batch {

        private final PreparedReviews reviews;

        private Batch(PreparedReviews reviews) {
            this.reviews = reviews;
        }
    }

    /** Any thread may call this, ahead of the one that writes. */
    public Batch prepare(List<RawReview> reviews) {
        return TenantContext.callAs(tenantId, actor, () -> new Batch(preparation.prepare(listingId, reviews)));
    }

    /** Takes a batch in, within the caller's transaction; the thread that opened the stream. */
    public IngestResult ingest(Batch batch) {
        if (batch.reviews.received() == 0) {
            return IngestResult.NONE;
        }
        awaitIndex(LAG);
        Search.session(entities).indexingPlanSynchronizationStrategy(new Behind());
        return writer.write(listingId, source, batch.reviews);
    }

    /** Waits until all that was committed can be found. */
    @Override
    public void close() {
        if (!indexing.isEmpty()) {
            awaitIndex(0);
            Search.mapping(entities.getEntityManagerFactory())
                    .scope(Review.class)
                    .workspace(Integer.toString(tenantId))
                    .refresh();
        }
    }

    private void awaitIndex(int allowed) {
        while (indexing.size() > allowed) {
            failures.await(indexing.removeFirst());
        }
    }

    private final class Behind implements IndexingPlanSynchronizationStrategy {

        @Override
        public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
            context.documentCommitStrategy(DocumentCommitStrategy.NONE);
            context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
            context.indexingFutureHandler(indexing::addLast);
        }
    }
}
