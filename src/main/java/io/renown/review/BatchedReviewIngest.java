package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a batch: look up what is held, analyse and write only what is new or changed, count the days, one audit
 * entry, one event. All in one transaction; the index follows from the same objects after the commit.
 */
@Service
class BatchedReviewIngest implements ReviewIngest {

    private final ListingService listings;
    private final PlatformCatalog platforms;
    private final HeldReviews heldReviews;
    private final ReviewRepository reviews;
    private final ReviewAnalyzer analyzer;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchedReviewIngest(
            ListingService listings,
            PlatformCatalog platforms,
            HeldReviews heldReviews,
            ReviewRepository reviews,
            ReviewAnalyzer analyzer,
            EntityManager entities,
            JdbcTemplate jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.listings = listings;
        this.platforms = platforms;
        this.heldReviews = heldReviews;
        this.reviews = reviews;
        this.analyzer = analyzer;
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    @RequiresPermission(Permission.REVIEW_IMPORT)
    public IngestResult ingest(long listingId, String source, List<RawReview> incoming) {
        if (incoming.isEmpty()) {
            return IngestResult.NONE;
        }
        // First, so that this transaction's view of the held reviews begins after that of the one before it ended.
        ListingOfReview listing = heldReviews.lock(listingId);
        refuseUnstorable(listings.get(listingId));
        Map<String, IdentifiedReview> byId = new LinkedHashMap<>();
        incoming.forEach(raw -> {
            IdentifiedReview identified = IdentifiedReview.of(raw);
            byId.put(identified.platformReviewId(), identified);
        });
        Map<String, HeldReviews.Held> held = heldReviews.find(listingId, byId.keySet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DayRollup rollup = new DayRollup();
        int added = add(byId, held, listing, now, rollup);
        int changed = change(byId, held, now, rollup);
        if (added + changed > 0) {
            entities.flush();
            rollup.write(jdbc);
            audit.append(
                    "reviews.ingested", "listing:" + Tsid.format(listingId), source + " +" + added + " ~" + changed);
            events.publishEvent(
                    new ReviewsIngested(TenantContext.tenantId(), listingId, listing.brandId(), added, changed));
        }
        return new IngestResult(added, changed, incoming.size() - added - changed);
    }

    private int add(
            Map<String, IdentifiedReview> incoming,
            Map<String, HeldReviews.Held> held,
            ListingOfReview listing,
            Instant now,
            DayRollup rollup) {
        int added = 0;
        for (IdentifiedReview review : incoming.values()) {
            if (!held.containsKey(review.platformReviewId())) {
                Review made = new Review(listing, review, analyze(review.raw()), now);
                entities.persist(made);
                rollup.add(made);
                added++;
            }
        }
        return added;
    }

    private int change(
            Map<String, IdentifiedReview> incoming, Map<String, HeldReviews.Held> held, Instant now, DayRollup rollup) {
        List<Long> changedIds = new ArrayList<>();
        held.forEach((platformReviewId, known) -> {
            IdentifiedReview review = incoming.get(platformReviewId);
            if (review != null && !review.saysTheSameAs(known.contentHash())) {
                changedIds.add(known.id());
            }
        });
        if (changedIds.isEmpty()) {
            return 0;
        }
        for (Review review : reviews.findByIds(changedIds)) {
            IdentifiedReview said = incoming.get(review.platformReviewId());
            if (said != null) {
                rollup.subtract(review);
                review.change(said, analyze(said.raw()), now).ifPresent(entities::persist);
                rollup.add(review);
            }
        }
        return changedIds.size();
    }

    private ReviewAnalysis analyze(RawReview raw) {
        return analyzer.analyze(new ReviewContent(
                raw.title(),
                raw.text(),
                raw.rating() == null ? null : raw.rating().normalized(),
                raw.language()));
    }

    private void refuseUnstorable(ListingDetails listing) {
        if (!platforms.get(listing.platform()).storable()) {
            throw Problem.conflict(
                    "platform-forbids-storing",
                    platforms.get(listing.platform()).name());
        }
    }
}
