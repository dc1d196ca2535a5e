package io.renown.review;

import io.renown.embedded.DatabaseReturned;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the index up to the database after that died under the portal: a commit may have reached the disk though it was
 * reported as failed, and then nobody indexed it.
 */
@Component
class IndexAfterOutage {

    private static final Logger log = LoggerFactory.getLogger(IndexAfterOutage.class);

    private final AtomicReference<@Nullable Instant> owedSince = new AtomicReference<>();
    private final Reindex reindex;

    IndexAfterOutage(Reindex reindex) {
        this.reindex = reindex;
    }

    /** Last of all who hear of it: it may take long. Two may run at once when the database dies again meanwhile. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void catchUp(DatabaseReturned returned) {
        Instant since = owe(returned.diedAt());
        long reviews = reindex.catchUp(since);
        owedSince.compareAndSet(since, null);
        log.info("indexed again what changed since {}: {} reviews", since, reviews);
    }

    /** What a catch-up that failed was to begin at, as long as that is earlier. */
    private Instant owe(Instant since) {
        return Objects.requireNonNull(
                owedSince.updateAndGet(owed -> owed == null || since.isBefore(owed) ? since : owed));
    }
}
