package io.renown.sync;

import io.renown.connector.ReviewPage;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReviewFeed;
import io.renown.review.IngestResult;
import io.renown.review.ReviewIngest;
import io.renown.shared.Tsid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in one page and keeps where the walk stands, both or neither. */
@Component
class PageIntake {

    /** Longer than a call may take, with its tokens and redirects. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final int ATTEMPTS = 5;

    private final SyncSql listings;
    private final WalkSql walks;
    private final ReviewIngest ingest;
    private final WalkEnd ends;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PageIntake(
            SyncSql listings,
            WalkSql walks,
            ReviewIngest ingest,
            WalkEnd ends,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.listings = listings;
        this.walks = walks;
        this.ingest = ingest;
        this.ends = ends;
        this.transactions = new TransactionTemplate(transactions);
        // Its listing is locked; locks on gaps between rows would only cross those of other listings' pages.
        this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** @throws ClaimLostException when the listing is no longer the visit's; then nothing was taken */
    Step take(long listingId, String visit, Connector connector, ReviewFeed feed, Walk walk, ReviewPage page) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(
                        transactions.execute(status -> taken(listingId, visit, connector, feed, walk, page)));
            } catch (ConcurrencyFailureException locked) { // others write into the same tables; nothing was taken
                if (attempt == ATTEMPTS) {
                    throw locked;
                }
            }
        }
    }

    private Step taken(long listingId, String visit, Connector connector, ReviewFeed feed, Walk walk, ReviewPage page) {
        ListingSync listing = listings.lock(listingId, visit).orElseThrow(ClaimLostException::new);
        Instant now = clock.instant();
        if (walk.allPages() == 0 && walk.kind().isWhole()) {
            walks.forgetNoted(listingId);
        }
        PageItems items = PageItems.of(page.reviews(), page.unread(), now);
        int fresh =
                walk.kind().isWhole() ? walks.note(listingId, items.reviews().keySet()) : 0;
        IngestResult result = ingest.ingestLatest(listingId, "sync:" + Tsid.format(listingId), items.list());
        walks.keepUnread(listingId, items.unread(), now);
        PageRead read = new PageRead(
                Digests.of(page),
                page.next(),
                items.reviews().size(),
                items.unread().size(),
                fresh,
                result.added() + result.changed(),
                items.oldest(feed.order()),
                page.total());
        Walk taken = walk.taken(result.added(), result.changed());
        Step step = ReviewWalk.of(feed).next(taken, read);
        listings.keep(listingId, step.walk(), items.times(feed.order()), result.added(), now.plus(CLAIM));
        if (walk.cursor() == null && !Objects.equals(page.version(), listing.pageVersion())) {
            listings.keepVersion(listingId, page.version());
        }
        if (step instanceof Step.End end) {
            ends.end(listing, connector, feed, end);
        }
        return step;
    }
}
