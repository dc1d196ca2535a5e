package io.renown.review;

import io.renown.nodes.Installation;
import io.renown.search.IndexEntry;
import io.renown.search.IndexForm;
import io.renown.search.IndexLedger;
import io.renown.search.IndexSuccessor;
import io.renown.search.SearchSettings;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.springframework.stereotype.Component;

/**
 * Fills the index again while it answers. For operators and for Renown itself: it asks for no permission of a member.
 */
@Component
public class Reindex {

    /** Longer than any transaction: one that began before a moment may commit after it. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final EntityManagerFactory entities;
    private final IndexRefill refill;
    private final IndexSuccessor successor;
    private final IndexLedger ledger;
    private final IndexMarkSql marks;
    private final Installation installation;
    private final SearchSettings settings;
    private final TenantDirectory tenants;
    private final List<IndexedBeside> beside;
    private final Clock clock;

    Reindex(
            EntityManagerFactory entities,
            IndexRefill refill,
            IndexSuccessor successor,
            IndexLedger ledger,
            IndexMarkSql marks,
            Installation installation,
            SearchSettings settings,
            TenantDirectory tenants,
            List<IndexedBeside> beside,
            Clock clock) {
        this.entities = entities;
        this.refill = refill;
        this.successor = successor;
        this.ledger = ledger;
        this.marks = marks;
        this.installation = installation;
        this.settings = settings;
        this.tenants = tenants;
        this.beside = beside;
        this.clock = clock;
    }

    /** How far it is, by tenant; a total of 0 is unknown. */
    public interface Progress {
        void at(String tenant, long done, long total);
    }

    /**
     * One tenant in place: each document is written anew, then those without a review are taken out.
     *
     * @return how many reviews the tenant has
     */
    public long tenant(TenantDetails tenant, Progress progress) {
        return TenantContext.callAs(tenant.id(), Actor.system("index"), () -> {
            long total = refill.countInDatabase(entities);
            long done = refill.indexModifiedSince(
                    entities, Instant.EPOCH, count -> progress.at(tenant.slug(), count, total));
            refresh();
            refill.removeUnknown(entities);
            refresh();
            beside.forEach(IndexedBeside::refill);
            return done;
        });
    }

    /**
     * All tenants: on a server into a new index that then takes the place of the old one, in a folder tenant by tenant in
     * place.
     *
     * @return how many reviews there are
     */
    public long all(Progress progress) {
        if (settings.isShared()) {
            return byNewIndex(progress);
        }
        long reviews = 0;
        for (TenantDetails tenant : tenants.list()) {
            reviews += tenant(tenant, progress);
        }
        return reviews;
    }

    long byNewIndex(Progress progress) {
        long[] reviews = new long[1];
        Instant begun = clock.instant();
        List<TenantDetails> known = tenants.list();
        IndexEntry before = ledger.read();
        String old = successor.replace(
                next -> {
                    reviews[0] = feed(next, Instant.EPOCH, progress);
                    feed(next, begun.minus(MARGIN), (tenant, done, total) -> {});
                },
                filled(before.marked(0, begun)));
        // What was written between the last look and the change of places went to the old index alone.
        catchUp(begun);
        purgeErased(known);
        refresh();
        marks.mark(ledger.read().index(), "reindex", begun);
        successor.drop(old);
        refillBeside();
        return reviews[0];
    }

    /** What modules above have indexed, all tenants. */
    void refillBeside() {
        for (TenantDetails tenant : tenants.list()) {
            TenantContext.runAs(tenant.id(), Actor.system("index"), () -> beside.forEach(IndexedBeside::refill));
        }
    }

    /** A tenant that was erased meanwhile was taken out of the old index alone. */
    private void purgeErased(List<TenantDetails> known) {
        Set<Integer> present = tenants.list().stream().map(TenantDetails::id).collect(Collectors.toSet());
        known.stream()
                .map(TenantDetails::id)
                .filter(id -> !present.contains(id))
                .forEach(id -> workspaceOf(id).purge());
    }

    /** Feeds what changed since a moment, or was on its way then, to the index that answers. */
    long catchUp(Instant since) {
        return feed(entities, since.minus(MARGIN), (tenant, done, total) -> {});
    }

    /** Feeds what changed since a moment, all tenants. */
    long feed(EntityManagerFactory index, Instant since, Progress progress) {
        long reviews = 0;
        for (TenantDetails tenant : tenants.list()) {
            LongConsumer told = count -> progress.at(tenant.slug(), count, 0);
            reviews += TenantContext.callAs(
                    tenant.id(), Actor.system("index"), () -> refill.indexModifiedSince(index, since, told));
        }
        return reviews;
    }

    IndexEntry filled(IndexEntry entry) {
        return new IndexEntry(entry.index(), installation.id(), form(), entry.number(), entry.fedUntil());
    }

    String form() {
        return IndexForm.of(Search.mapping(entities).indexManager("review").descriptor(), ReviewBinder.VERSION);
    }

    void refresh() {
        SearchWorkspace workspace = workspace();
        workspace.flush();
        workspace.refresh();
    }

    SearchWorkspace workspaceOf(int tenantId) {
        return Search.mapping(entities).scope(Review.class).workspace((Object) tenantId);
    }

    SearchWorkspace workspace() {
        return Search.mapping(entities).scope(Review.class).workspace("0");
    }
}
