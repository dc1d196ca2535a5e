package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a batch into the database: look up what is held, write only what is new or changed, count the days, one audit
 * entry, one event. All in the caller's transaction; the index follows from the same objects after the commit.
 */
@Component
class ReviewWriter {

    /** What becomes of a review that is held and comes in otherwise. */
    enum Taking {
        AS_SAID,
        /** Nothing held gives way to what is older, or to less of the same. */
        LATEST_ONLY
    }

    private final ListingService listings;
    private final PlatformCatalog platforms;
    private final HeldReviews heldReviews;
    private final ReviewRepository reviews;
    private final ReviewPreparation preparation;
    private final Corrections corrections;
    private final OrdersOfReviews orders;
    private final ErasedReviews erased;
    private final EntityManager entities;
    private final JdbcTemplate jdbc;
    private final BrandCounts brandCounts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewWriter(
            ListingService listings,
            PlatformCatalog platforms,
            HeldReviews heldReviews,
            ReviewRepository reviews,
            ReviewPreparation preparation,
            Corrections corrections,
            OrdersOfReviews orders,
            ErasedReviews erased,
            EntityManager entities,
            JdbcTemplate jdbc,
            BrandCounts brandCounts,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.listings = listings;
        this.platforms = platforms;
        this.heldReviews = heldReviews;
        this.reviews = reviews;
        this.preparation = preparation;
        this.corrections = corrections;
        this.orders = orders;
        this.erased = erased;
        this.entities = entities;
        this.jdbc = jdbc;
        this.brandCounts = brandCounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public IngestResult write(long listingId, String source, PreparedReviews prepared) {
        return write(listingId, source, prepared, Taking.AS_SAID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public IngestResult write(long listingId, String source, PreparedReviews prepared, Taking taking) {
        // First, so that this transaction's view of the held reviews begins after that of the one before it ended.
        ListingOfReview listing = heldReviews.lock(listingId);
        refuseUnstorable(listings.get(listingId));
        PreparedReviews incoming = erased.without(listingId, prepared);
        Map<String, HeldReviews.Held> held =
                heldReviews.find(listingId, incoming.reviews().keySet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DayRollup rollup = new DayRollup();
        NotUnderstood failed = new NotUnderstood();
        int added = add(incoming, held, listing, now, rollup, failed);
        int changed = change(incoming, held, taking, now, rollup, failed);
        if (added + changed > 0) {
            entities.flush();
            rollup.write(jdbc, brandCounts, now);
            audit.append(
                    "reviews.ingested",
                    "listing:" + Tsid.format(listingId),
                    source + " +" + added + " ~" + changed + failed);
            events.publishEvent(
                    new ReviewsIngested(TenantContext.tenantId(), listingId, listing.brandId(), added, changed));
        }
        return failed.result(added, changed, incoming.received() - added - changed);
    }

    private int add(
            PreparedReviews incoming,
            Map<String, HeldReviews.Held> held,
            ListingOfReview listing,
            Instant now,
            DayRollup rollup,
            NotUnderstood failed) {
        List<Review> added = incoming.reviews().values().stream()
                .filter(review -> !held.containsKey(review.platformReviewId()))
                .map(review -> new Review(listing, review, failed.seen(analysis(incoming, review)), now))
                .toList();
        CorrectionSheet corrected = corrections.ofBatch(added);
        OrderSheet ordered = orders.ofOrders(
                ordersOf(added.stream().map(review -> review.circumstances().orderNumber())));
        for (Review made : added) {
            corrected.settle(made, now);
            ordered.settle(made, now);
            entities.persist(made);
            rollup.add(made);
        }
        return added.size();
    }

    private int change(
            PreparedReviews incoming,
            Map<String, HeldReviews.Held> held,
            Taking taking,
            Instant now,
            DayRollup rollup,
            NotUnderstood failed) {
        List<Long> changedIds = new ArrayList<>();
        List<RawReview> changes = new ArrayList<>();
        held.forEach((platformReviewId, known) -> {
            IdentifiedReview review = incoming.reviews().get(platformReviewId);
            if (review != null && (known.removed() || !review.saysTheSameAs(known.contentHash()))) {
                changedIds.add(known.id());
                changes.add(review.raw());
            }
        });
        if (changedIds.isEmpty()) {
            return 0;
        }
        OrderSheet ordered = orders.ofOrders(ordersOf(changes.stream().map(RawReview::orderNumber)));
        int returned = 0;
        List<Review> changed = new ArrayList<>();
        for (Review review : reviews.findByIds(changedIds)) {
            IdentifiedReview said = incoming.reviews().get(review.platformReviewId());
            if (said == null) {
                continue;
            }
            if (taking == Taking.LATEST_ONLY && review.words().sayMoreThan(said.raw())) {
                returned += review.comeBack(now) ? 1 : 0;
                continue;
            }
            rollup.subtract(review);
            review.change(said, failed.seen(analysis(incoming, said)), now).ifPresent(entities::persist);
            ordered.settle(review, now);
            changed.add(review);
        }
        CorrectionSheet corrected = corrections.ofBatch(changed);
        for (Review review : changed) {
            corrected.settle(review, now);
            rollup.add(review);
        }
        return changed.size() + returned;
    }

    private static List<String> ordersOf(Stream<@Nullable String> numbers) {
        return numbers.flatMap(Stream::ofNullable).distinct().toList();
    }

    /** @return how many of them were not removed before */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remove(long listingId, String source, Collection<String> platformReviewIds) {
        ListingOfReview listing = heldReviews.lock(listingId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> ids = heldReviews.find(listingId, platformReviewIds).values().stream()
                .filter(known -> !known.removed())
                .map(HeldReviews.Held::id)
                .toList();
        if (ids.isEmpty()) {
            return 0;
        }
        reviews.findByIds(ids).forEach(review -> review.remove(now));
        entities.flush();
        audit.append("reviews.removed", "listing:" + Tsid.format(listingId), source + " -" + ids.size());
        events.publishEvent(new ReviewsIngested(TenantContext.tenantId(), listingId, listing.brandId(), 0, ids.size()));
        return ids.size();
    }

    /** Made ahead, unless another import changed what is held in the meantime. */
    private ReviewAnalysis analysis(PreparedReviews incoming, IdentifiedReview review) {
        ReviewAnalysis known = incoming.analysisOf(review);
        return known == null ? preparation.analyze(review.raw()) : known;
    }

    private void refuseUnstorable(ListingDetails listing) {
        if (!platforms.get(listing.platform()).storable()) {
            throw Problem.conflict(
                    "platform-forbids-storing",
                    platforms.get(listing.platform()).name());
        }
    }
}
