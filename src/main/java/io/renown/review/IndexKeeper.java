package io.renown.review;

import io.renown.nodes.Installation;
import io.renown.nodes.Node;
import io.renown.nodes.Turns;
import io.renown.search.IndexEntry;
import io.renown.search.IndexFailures;
import io.renown.search.IndexLedger;
import io.renown.search.SearchSettings;
import io.renown.search.ServerCounts;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the index as true as the database, over crashes, lost folders and copies put back.
 *
 * <p>Each node marks every half minute, in the database and with the index, up to when all it committed is in the index. At
 * start, and when a node falls silent, what changed since its mark is fed again. An index that is new, lost, of another
 * database, or ahead of a database that was put back is filled anew.
 */
@Component
class IndexKeeper {

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    /** Three marks missed. */
    private static final Duration SILENCE = Duration.ofSeconds(100);

    private final EntityManagerFactory entities;
    private final Reindex reindex;
    private final IndexRefill refill;
    private final IndexLedger ledger;
    private final IndexMarkSql marks;
    private final Installation installation;
    private final SearchSettings settings;
    private final ServerCounts serverCounts;
    private final IndexFailures failures;
    private final Node node;
    private final Turns turns;
    private final TenantDirectory tenants;
    private final Clock clock;
    private final ReentrantLock marking = new ReentrantLock();
    private volatile boolean caughtUp;

    IndexKeeper(
            EntityManagerFactory entities,
            Reindex reindex,
            IndexRefill refill,
            IndexLedger ledger,
            IndexMarkSql marks,
            Installation installation,
            SearchSettings settings,
            ServerCounts serverCounts,
            IndexFailures failures,
            Node node,
            Turns turns,
            TenantDirectory tenants,
            Clock clock) {
        this.entities = entities;
        this.reindex = reindex;
        this.refill = refill;
        this.ledger = ledger;
        this.marks = marks;
        this.installation = installation;
        this.settings = settings;
        this.serverCounts = serverCounts;
        this.failures = failures;
        this.node = node;
        this.turns = turns;
        this.tenants = tenants;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeTrue() {
        // One node at a time; the others meanwhile use the index as it is.
        String lock = "index-"
                + (settings.isShared() ? settings.prefix() : ledger.read().index());
        if (!turns.runAlone(lock, Duration.ZERO, this::makeTrueAlone)) {
            log.info("another node sees to the index");
        }
        caughtUp = true;
    }

    private void makeTrueAlone() {
        Instant started = clock.instant();
        IndexEntry entry = ledger.read();
        long known = marks.highestNumber(entry.index());
        if (entry.isFilled() && !entry.installation().equals(installation.id()) && settings.isShared()) {
            throw new IllegalStateException("The search index " + entry.index() + " belongs to another installation."
                    + " Give this one a renown.search.prefix of its own, or delete that index.");
        }
        if (!entry.isFilled()) {
            fill(entry, "it is new");
        } else if (!entry.installation().equals(installation.id())) {
            fill(entry, "it belongs to another database");
        } else if (entry.number() > known) {
            fill(entry, "it is ahead of the database, which seems to have been put back");
        } else if (!entry.form().equals(reindex.form())) {
            fill(entry, "its documents have another form");
        } else {
            catchUp(entry);
            repairCounts();
        }
        IndexEntry filled = reindex.filled(ledger.read());
        mark(filled, started);
        marks.forgetOthersThan(filled.index());
    }

    private void fill(IndexEntry entry, String reason) {
        log.info("filling the search index: {}", reason);
        long reviews;
        if (settings.isShared() && entry.isFilled()) {
            reviews = reindex.byNewIndex((tenant, done, total) -> {});
        } else {
            if (!settings.isShared()) {
                Search.mapping(entities).scope(Review.class).schemaManager().dropAndCreate();
            }
            reviews = reindex.feed(entities, Instant.EPOCH, (tenant, done, total) -> {});
            reindex.refresh();
            reindex.refillBeside();
        }
        log.info("filled the search index: {} reviews", reviews);
    }

    private void catchUp(IndexEntry entry) {
        // Nobody else writes a folder; of a server, the other nodes may be alive.
        List<IndexMarkSql.Mark> silent =
                settings.isShared() ? marks.listSilent(entry.index(), SILENCE) : marks.listAll(entry.index());
        Instant since = entry.fedUntil();
        for (IndexMarkSql.Mark mark : marks.listAll(entry.index())) {
            boolean ownEarlierLife = mark.node().equals(node.id());
            if ((ownEarlierLife || silent.contains(mark)) && mark.fedUntil().isBefore(since)) {
                since = mark.fedUntil();
            }
        }
        feedAgain(since);
        forget(entry, silent);
    }

    private void feedAgain(Instant since) {
        long reviews = reindex.catchUp(since);
        reindex.refresh();
        if (reviews > 0) {
            log.info("fed the search index again with what changed since {}: {} reviews", since, reviews);
        }
    }

    private void forget(IndexEntry entry, List<IndexMarkSql.Mark> silent) {
        silent.stream()
                .filter(mark -> !mark.node().equals(node.id()))
                .forEach(mark -> marks.delete(entry.index(), mark.node()));
    }

    /** What no mark can tell of: documents lost or left over for whatever reason. */
    private void repairCounts() {
        Map<Integer, Long> expected = marks.reviewsByTenant();
        Optional<Map<Integer, Long>> onServer = serverCounts.findByTenant();
        List<TenantDetails> known = tenants.list();
        onServer.ifPresent(counts -> purgeUnknown(counts.keySet(), known));
        for (TenantDetails tenant : known) {
            boolean differs = TenantContext.callAs(tenant.id(), Actor.system("index"), () -> {
                long found = onServer.map(counts -> counts.getOrDefault(tenant.id(), 0L))
                        .orElseGet(() -> refill.countInIndex(entities));
                return found != expected.getOrDefault(tenant.id(), 0L) && found != refill.countInDatabase(entities);
            });
            if (differs) {
                log.warn("the search index holds another number of reviews of {} than the database", tenant.slug());
                reindex.tenant(tenant, (slug, done, total) -> {});
            }
        }
    }

    private void purgeUnknown(Set<Integer> indexed, List<TenantDetails> known) {
        Set<Integer> present = known.stream().map(TenantDetails::id).collect(Collectors.toSet());
        indexed.stream().filter(id -> !present.contains(id)).forEach(id -> {
            log.warn("the search index holds reviews of the tenant {}, which is no more", id);
            reindex.workspaceOf(id).purge();
        });
    }

    /** At a fixed rate, so that a long refill does not hold up the tasks that share the thread of fixed delays. */
    @Scheduled(fixedRateString = "PT30S", initialDelayString = "PT30S")
    void mark() {
        if (caughtUp && marking.tryLock()) {
            try {
                markOrMend();
            } finally {
                marking.unlock();
            }
        }
    }

    private void markOrMend() {
        Instant now = clock.instant();
        IndexEntry entry = ledger.read();
        if (!entry.isFilled()) {
            makeTrue();
            return;
        }
        if (settings.isShared()) {
            takeOver(entry);
        }
        if (failures.take()) {
            feedWhatItDidNotTake(entry);
        }
        mark(entry, now);
    }

    private void feedWhatItDidNotTake(IndexEntry entry) {
        try {
            feedAgain(entry.fedUntil());
        } catch (RuntimeException e) {
            failures.note(e);
            throw e; // before the mark: it stays where it is
        }
    }

    private void takeOver(IndexEntry entry) {
        List<IndexMarkSql.Mark> silent = marks.listSilent(entry.index(), SILENCE);
        silent.stream().map(IndexMarkSql.Mark::fedUntil).min(Instant::compareTo).ifPresent(since -> {
            turns.runAlone("index-take-over", Duration.ZERO, () -> {
                feedAgain(since);
                forget(entry, silent);
            });
        });
    }

    /** First in the database: an index must never know a mark that its own database does not. */
    private void mark(IndexEntry entry, Instant fedUntil) {
        reindex.workspace().flush();
        long number = marks.mark(entry.index(), node.id(), fedUntil);
        ledger.write(entry.marked(number, fedUntil));
    }
}
