package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantScopedSql;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes all reviews of a listing out again, with their versions and notes, their documents in the index and what they add
 * to the counters. Asks for no permission: whoever offers it has asked.
 */
@Component
@TenantScopedSql
public class ListingEraser {

    private static final int PART = 500;

    private final HeldReviews held;
    private final ReviewRepository reviews;
    private final ReviewVersionRepository versions;
    private final ReviewNoteRepository notes;
    private final List<KeptOfWords> kept;
    private final BrandCounts brandCounts;
    private final JdbcTemplate jdbc;
    private final AuditLog audit;
    private final JobQueue jobs;
    private final TransactionOperations transactions;
    private final Clock clock;

    ListingEraser(
            HeldReviews held,
            ReviewRepository reviews,
            ReviewVersionRepository versions,
            ReviewNoteRepository notes,
            List<KeptOfWords> kept,
            BrandCounts brandCounts,
            JdbcTemplate jdbc,
            AuditLog audit,
            JobQueue jobs,
            TransactionOperations transactions,
            Clock clock) {
        this.held = held;
        this.reviews = reviews;
        this.versions = versions;
        this.notes = notes;
        this.kept = kept;
        this.brandCounts = brandCounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many reviews the listings of the current tenant hold. */
    public long count(Collection<Long> listingIds) {
        long all = 0;
        for (long listingId : listingIds) {
            Long some = jdbc.queryForObject(
                    "SELECT COALESCE(SUM(reviews), 0) FROM review_day WHERE tenant_id = ? AND listing_id = ?",
                    Long.class,
                    TenantContext.tenantId(),
                    listingId);
            all += some == null ? 0 : some;
        }
        return all;
    }

    /** In the background, all that is held by now; nothing brings it back. */
    public void erase(long listingId) {
        jobs.enqueue(new EraseListingJob(TenantContext.tenantId(), listingId, Tsid.next()));
    }

    void eraseAll(EraseListingJob job) {
        long erased = 0;
        int part;
        do {
            part = Objects.requireNonNull(transactions.execute(status -> erasePart(job.listingId(), job.until())));
            erased += part;
        } while (part == PART);
        if (erased > 0) {
            String details = erased + " erased";
            transactions.executeWithoutResult(
                    status -> audit.append("reviews.erased", "listing:" + Tsid.format(job.listingId()), details));
        }
    }

    private int erasePart(long listingId, long until) {
        held.lock(listingId); // nobody brings reviews in meanwhile
        List<Review> part = reviews.findOfListing(listingId, until, Limit.of(PART));
        if (part.isEmpty()) {
            return 0;
        }
        List<Long> ids = part.stream().map(Review::id).toList();
        versions.deleteOf(ids);
        notes.deleteOf(ids);
        kept.forEach(module -> module.forget(ids));
        DayRollup rollup = new DayRollup();
        part.forEach(rollup::subtract);
        reviews.deleteAll(part);
        reviews.flush();
        rollup.write(jdbc, brandCounts, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return part.size();
    }
}
