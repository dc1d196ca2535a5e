package io.renown.review;

import io.renown.embedded.DataFolder;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the index as true as the database over crashes.
 *
 * <p>The index is written after the commit and made durable within a second or so; a crash in between loses that second.
 * So a mark inside the index folder says up to which time everything is durable: it is written after a flush, and at start
 * all reviews that changed since are indexed again. An index that was lost has lost its mark too, and is rebuilt whole.
 */
@Component
class IndexKeeper {

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    /** Longer than any transaction: one that began before the mark may commit after it. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final EntityManagerFactory entities;
    private final IndexRefill refill;
    private final TenantDirectory tenants;
    private final Path mark;
    private final Clock clock;

    IndexKeeper(
            EntityManagerFactory entities, IndexRefill refill, TenantDirectory tenants, DataFolder data, Clock clock) {
        this.entities = entities;
        this.refill = refill;
        this.tenants = tenants;
        this.mark = data.folder("index").resolve("durable-until");
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        Instant since = readMark().map(time -> time.minus(MARGIN)).orElse(Instant.EPOCH);
        Instant started = clock.instant();
        long reviews = 0;
        for (TenantDetails tenant : tenants.list()) {
            reviews += TenantContext.callAs(tenant.id(), Actor.system("index"), () -> refill.indexModifiedSince(since));
        }
        if (reviews > 0) {
            log.info("indexed again what changed since {}: {} reviews", since, reviews);
        }
        flushAndMark(started);
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void mark() {
        if (Files.exists(mark)) { // not before the first catch-up is through
            flushAndMark(clock.instant());
        }
    }

    private void flushAndMark(Instant durableUntil) {
        Search.mapping(entities).scope(Review.class).workspace("0").flush();
        try {
            Path next = mark.resolveSibling("durable-until.next");
            Files.writeString(next, durableUntil.toString());
            Files.move(next, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Instant> readMark() {
        try {
            return Files.exists(mark)
                    ? Optional.of(Instant.parse(Files.readString(mark).strip()))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            log.warn("the mark of the index is damaged, the index is rebuilt", e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
