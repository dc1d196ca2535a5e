package io.renown.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers that the index did not take what was written - a full disk, a server that is away - until somebody has fed it
 * again. The database is ahead of it meanwhile.
 */
@Component
public class IndexFailures implements FailureHandler, IndexingPlanSynchronizationStrategy {

    private static final Logger log = LoggerFactory.getLogger(IndexFailures.class);

    private final AtomicBoolean owed = new AtomicBoolean();

    /** Whether the index owes something; from now on it does not, so feed it now. */
    public boolean take() {
        return owed.getAndSet(false);
    }

    public void note(Throwable failure) {
        owed.set(true);
        log.error("the search index did not take what was written", failure);
    }

    /** Waits for the index, and notes when it fails. */
    public void await(CompletableFuture<?> indexing) {
        try {
            indexing.join();
        } catch (CompletionException failure) {
            note(failure);
            throw failure;
        }
    }

    @Override
    public void handle(FailureContext context) {
        note(context.throwable());
    }

    @Override
    public void handle(EntityIndexingFailureContext context) {
        note(context.throwable());
    }

    /** For single changes: whoever made one finds it, or hears that it failed. */
    @Override
    public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.FORCE);
        context.indexingFutureHandler(this::await);
    }
}
