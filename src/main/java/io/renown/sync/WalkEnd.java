package io.renown.sync;

import io.renown.connector.file.Connector;
import io.renown.connector.file.Limits;
import io.renown.connector.file.ReviewFeed;
import io.renown.review.ListingReviews;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What follows from a walk's end, in the transaction of its last page: what is gone, what was missed, when to look again. */
@Component
class WalkEnd {

    private final SyncSql listings;
    private final WalkSql walks;
    private final RemovedReviews removed;
    private final ListingReviews reviews;
    private final TenantDirectory tenants;
    private final Clock clock;

    WalkEnd(
            SyncSql listings,
            WalkSql walks,
            RemovedReviews removed,
            ListingReviews reviews,
            TenantDirectory tenants,
            Clock clock) {
        this.listings = listings;
        this.walks = walks;
        this.removed = removed;
        this.reviews = reviews;
        this.tenants = tenants;
        this.clock = clock;
    }

    void end(ListingSync listing, Connector connector, ReviewFeed feed, Step.End end) {
        long id = listing.listingId();
        Walk walk = end.walk();
        Instant now = clock.instant();
        Limits limits = connector.limits();
        noteGaps(listing, limits, end, now);
        if (walk.kind().isWhole()) {
            if (!end.ending().isEarly()) {
                walks.forgetUnreadBefore(id, walk.startedAt());
                if (feed.complete() && walk.unread() == 0) {
                    removed.mark(id, feed, walk);
                }
            }
            walks.forgetNoted(id);
            listings.count(id, reviews.count(id), now);
        }
        Instant sweepAt = !WalkPlan.isSwept(feed)
                ? null
                : walk.kind().isWhole() || listing.sweepAt() == null
                        ? Interval.quietHour(now, zone(), id)
                        : listing.sweepAt();
        Duration window = limits.window();
        listings.endWalk(
                id,
                walk,
                end.ending(),
                Interval.next(listing.interval(), limits, walk.added() > 0),
                sweepAt,
                window == null ? null : now.plus(window.dividedBy(2)),
                now);
    }

    private void noteGaps(ListingSync listing, Limits limits, Step.End end, Instant now) {
        Instant before = listing.lastSuccessAt();
        Duration window = limits.window();
        if (window != null && before != null && before.plus(window).isBefore(now)) {
            walks.gap(listing.listingId(), GapKind.WINDOW_CLOSED, before, now);
        }
        if (end.ending().isEarly()) {
            walks.open(listing.listingId(), GapKind.ENDED_EARLY, end.walk().startedAt());
        } else if (end.ending() == Ending.WHOLE) {
            walks.close(listing.listingId(), GapKind.ENDED_EARLY, now);
        }
    }

    private ZoneId zone() {
        return ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone());
    }
}
