package io.renown.sync;

import io.renown.connector.file.Paging;
import io.renown.connector.file.ReviewFeed;

/**
 * Decides after each page whether there is one more to read. Platforms sort, repeat and move their pages as they like; a
 * walk ends all the same, and says when it could not see everything.
 *
 * <ul>
 *   <li>A cursor that comes again ends the walk, and so does a page that comes again; where items move from page to page,
 *       the third in a row.
 *   <li>Feeds that begin with the latest are known from where two pages in a row bring nothing and are older than what was
 *       held: reviews of one and the same moment may be sorted in any order.
 *   <li>Where items move, one that vanishes pulls the first of the next page onto the one just read. So walks that depend
 *       on it are repeated until a pass brings nothing, three times at most.
 *   <li>200 pages in a row without anything, or 20,000 pages, are no listing.
 * </ul>
 */
final class ReviewWalk {

    static final int MOST_PAGES = 20_000;
    static final int MOST_IDLE = 200;
    static final int MOST_PASSES = 3;
    private static final int QUIET_PAGES = 2;
    private static final int REPEATS_THAT_HAPPEN = 2;

    private final ReviewFeed.Order order;
    private final boolean shifts;

    ReviewWalk(ReviewFeed.Order order, boolean shifts) {
        this.order = order;
        this.shifts = shifts;
    }

    static ReviewWalk of(ReviewFeed feed) {
        Paging paging = feed.paging();
        return new ReviewWalk(feed.order(), paging != null && paging.shifts());
    }

    /** @param walk before the page */
    Step next(Walk walk, PageRead page) {
        Walk now = walk.plus(page);
        String next = page.next();
        if (next == null) {
            return endPass(now, Ending.WHOLE);
        }
        if (walk.hasBeenAt(next) || now.repeats() > (shifts ? REPEATS_THAT_HAPPEN : 0)) {
            return new Step.End(now, Ending.REPEATS);
        }
        if (now.allPages() >= MOST_PAGES) {
            return new Step.End(now, Ending.TOO_LONG);
        }
        if (now.idle() >= MOST_IDLE + now.depth()) {
            return new Step.End(now, Ending.ENDLESS);
        }
        if (isCaughtUp(now, page)) {
            return endPass(now, Ending.CAUGHT_UP);
        }
        return new Step.On(now.at(next));
    }

    private Step endPass(Walk walk, Ending ending) {
        int moved = walk.kind().isWhole() && walk.pass() > 1 ? walk.found() : walk.foundLater();
        return shifts && moved > 0 && walk.pass() < MOST_PASSES
                ? new Step.On(walk.nextPass())
                : new Step.End(walk, ending);
    }

    private boolean isCaughtUp(Walk walk, PageRead page) {
        boolean latestFirst = order == ReviewFeed.Order.NEWEST || order == ReviewFeed.Order.NEWEST_CHANGE;
        return latestFirst
                && !walk.kind().isWhole()
                && walk.idle() >= QUIET_PAGES
                && walk.pages() >= walk.depth()
                && (walk.known() == null
                        || page.oldest() == null
                        || page.oldest().isBefore(walk.known()));
    }
}
