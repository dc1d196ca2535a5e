package io.renown.review;

import io.renown.jobs.MembersFirst;
import io.renown.search.IndexFailures;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Understands outdated reviews again on all processors, for some seconds: while one thread writes its batch, the others
 * understand theirs. It may end at any moment, by a kill as well; the versions in the rows tell what is left.
 */
@Component
class ReanalysisShift {

    private static final Logger log = LoggerFactory.getLogger(ReanalysisShift.class);

    private static final int BATCH = 1000;

    /** A batch has a memory of its own; beyond these the database would be what all wait for. */
    private static final int MOST_THREADS = 8;

    private final OutdatedReviews outdated;
    private final UnderstandAgain understanding;
    private final RenewedReviews renewed;
    private final ReanalysisSql progress;
    private final MembersFirst members;
    private final EntityManagerFactory entities;
    private final IndexFailures failures;
    private final Clock clock;

    ReanalysisShift(
            OutdatedReviews outdated,
            UnderstandAgain understanding,
            RenewedReviews renewed,
            ReanalysisSql progress,
            MembersFirst members,
            EntityManagerFactory entities,
            IndexFailures failures,
            Clock clock) {
        this.outdated = outdated;
        this.understanding = understanding;
        this.renewed = renewed;
        this.progress = progress;
        this.members = members;
        this.entities = entities;
        this.failures = failures;
        this.clock = clock;
    }

    /** Of the current tenant, at least one batch for each thread. @return whether something may be left */
    boolean work(Duration length) {
        String version = understanding.version();
        OutdatedWalk walk = new OutdatedWalk(outdated, version);
        try (DocumentStream documents = new DocumentStream(entities, outdated, failures)) {
            new Crew(walk, documents, length).work();
        }
        return walk.isSomethingLeft() || !understanding.version().equals(version);
    }

    private final class Crew {

        private final OutdatedWalk walk;
        private final DocumentStream documents;
        private final long began = System.nanoTime();
        private final long length;
        private final int tenantId = TenantContext.tenantId();
        private final Actor actor = TenantContext.actor();
        private final AtomicLong done = new AtomicLong();
        private final AtomicBoolean stopped = new AtomicBoolean();

        /** Two batches would wait for each other's days anyway, and now and then die of it. */
        private final ReentrantLock writing = new ReentrantLock();

        Crew(OutdatedWalk walk, DocumentStream documents, Duration length) {
            this.walk = walk;
            this.documents = documents;
            this.length = length.toNanos();
        }

        void work() {
            int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
            try (ExecutorService executor = Executors.newFixedThreadPool(
                    threads, Thread.ofPlatform().name("reanalysis-", 0).factory())) {
                List<Future<?>> all = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    all.add(executor.submit(() -> TenantContext.runAs(tenantId, actor, this::workUntilTheEnd)));
                }
                all.forEach(this::await);
            }
        }

        private void await(Future<?> thread) {
            try {
                thread.get();
            } catch (InterruptedException e) {
                stopped.set(true);
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                stopped.set(true);
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }

        private void workUntilTheEnd() {
            try {
                while (!stopped.get() && workOnNextBatch()) {
                    if (System.nanoTime() - began > length || progress.isPaused()) {
                        return;
                    }
                    members.giveWay();
                }
            } catch (RuntimeException e) {
                stopped.set(true);
                throw e;
            }
        }

        private boolean workOnNextBatch() {
            List<Review> batch = walk.next(BATCH);
            if (batch.isEmpty()) {
                return false;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            UnderstandAgain.Result result = understanding.understand(batch, now);
            double seconds = (System.nanoTime() - began) / 1e9;
            documents.feed(write(result, now, done.addAndGet(batch.size()) / seconds));
            return true;
        }

        private List<Review> write(UnderstandAgain.Result result, Instant now, double rate) {
            writing.lock();
            try {
                return renewed.write(result, now, rate);
            } catch (ConcurrencyFailureException e) {
                log.info("a batch gave way to somebody else who wrote, and comes round again: {}", e.getMessage());
                return List.of();
            } finally {
                writing.unlock();
            }
        }
    }
}
