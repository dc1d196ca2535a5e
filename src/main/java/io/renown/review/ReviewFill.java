package io.renown.review;

import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a portal with reviews that nobody holds yet, by the hundred thousand: analysed and counted as all others, but
 * without the look at what is held, the audit log, the events and the index, which {@link #index} brings about in the
 * end. For measurements on data of a size nobody would wait for; whatever a customer brings goes through {@link
 * ReviewIngest}.
 */
@Component
public class ReviewFill {

    private static final int JDBC_BATCH = 500;

    private final HeldReviews heldReviews;
    private final ReviewAnalyzer analyzer;
    private final IndexRefill refill;
    private final EntityManagerFactory entities;
    private final JdbcTemplate jdbc;
    private final BrandCounts brandCounts;
    private final TransactionTemplate transaction;

    ReviewFill(
            HeldReviews heldReviews,
            ReviewAnalyzer analyzer,
            IndexRefill refill,
            EntityManagerFactory entities,
            JdbcTemplate jdbc,
            BrandCounts brandCounts,
            TransactionTemplate transaction) {
        this.heldReviews = heldReviews;
        this.analyzer = analyzer;
        this.refill = refill;
        this.entities = entities;
        this.jdbc = jdbc;
        this.brandCounts = brandCounts;
        this.transaction = transaction;
    }

    /**
     * Writes reviews of a listing of the current tenant; each id of the platform must be new to it. From several threads
     * at a time.
     *
     * @param receivedAt when they are said to have arrived
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public void write(long listingId, List<RawReview> reviews, Instant receivedAt) {
        ListingOfReview listing = transaction.execute(status -> heldReviews.lock(listingId));
        List<Review> rows = reviews.stream()
                .map(raw -> new Review(listing, IdentifiedReview.of(raw), analyzer.analyze(content(raw)), receivedAt))
                .toList();
        insert(rows);
        DayRollup days = new DayRollup();
        rows.forEach(days::add);
        synchronized (this) { // two threads would lock each other's days
            transaction.executeWithoutResult(status -> days.write(jdbc, brandCounts, receivedAt));
        }
    }

    private void insert(List<Review> rows) {
        try (StatelessSession session = entities.unwrap(SessionFactory.class).openStatelessSession()) {
            session.setJdbcBatchSize(JDBC_BATCH);
            Transaction own = session.beginTransaction();
            session.insertMultiple(rows);
            own.commit();
        }
    }

    private static ReviewContent content(RawReview raw) {
        return new ReviewContent(
                raw.title(),
                raw.text(),
                raw.rating() == null ? null : raw.rating().normalized(),
                raw.language());
    }

    /**
     * Indexes all reviews of the current tenant.
     *
     * @return how many there are
     */
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public long index() {
        return refill.indexModifiedSince(Instant.EPOCH);
    }
}
