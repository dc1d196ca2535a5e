package io.renown.sync;

import io.renown.account.AccountAccess;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.Lane;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What becomes of a listing whose platform did not answer as asked: when it is tried again, and who else waits with it. */
@Component
class VisitFailure {

    /** Nobody expects a revoked grant to come back by itself; connecting the account again makes its listings due at once. */
    private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofHours(6);

    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final int FAILURES_OF_A_CURSOR = 3;

    private final SyncSql syncs;
    private final AccountAccess accounts;
    private final AccountPace pace;
    private final Clock clock;

    VisitFailure(SyncSql syncs, AccountAccess accounts, AccountPace pace, Clock clock) {
        this.syncs = syncs;
        this.accounts = accounts;
        this.pace = pace;
        this.clock = clock;
    }

    void settle(DueListing due, ListingSync listing, Walk walk, String visit, Lane lane, PlatformException failure) {
        Instant now = clock.instant();
        Trouble trouble = failure.trouble();
        if (trouble == Trouble.TIMED_OUT || trouble == Trouble.UNAVAILABLE) {
            lane.silent(now);
        } else if (trouble != Trouble.ADDRESS && trouble != Trouble.NOT_SET_UP) {
            lane.answered();
        }
        if (isOfTheAccount(trouble)) {
            accounts.failed(due.accountId(), failure);
        }
        int failures =
                walk.allPages() > (listing.walk() == null ? 0 : listing.walk().allPages()) ? 0 : listing.failures();
        if (walk.cursor() != null && isOfTheCursor(trouble, failures)) {
            syncs.dropWalk(due.listingId(), walk); // cursors do not last for ever: from the first page again
        }
        Instant next = now.plus(pause(failure, failures));
        syncs.fail(due.listingId(), visit, failure, next, now);
        if (trouble == Trouble.RATE_LIMITED) {
            pace.waitUntil(due.accountId(), next);
            syncs.putOffAccount(due.accountId(), next);
        } else if (trouble == Trouble.SIGN_IN || trouble == Trouble.NOT_SET_UP) {
            syncs.putOffAccount(due.accountId(), next);
        }
    }

    private static Duration pause(PlatformException failure, int failures) {
        Duration asked = failure.retryAfter();
        if (asked != null && failure.trouble().passes()) {
            return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        }
        return switch (failure.trouble()) {
            case SIGN_IN, ADDRESS, NOT_SET_UP -> UNTIL_SOMEBODY_ACTS;
            case FORBIDDEN, GONE, REFUSED -> Interval.retry(failures + 4);
            case RATE_LIMITED, UNAVAILABLE, TIMED_OUT, UNREADABLE -> Interval.retry(failures);
        };
    }

    /** An outage or a wait says nothing against the page that comes next, however long it lasts. */
    private static boolean isOfTheCursor(Trouble trouble, int failures) {
        return trouble == Trouble.REFUSED || (trouble == Trouble.UNREADABLE && failures >= FAILURES_OF_A_CURSOR);
    }

    /** The rest says something of one listing alone. */
    private static boolean isOfTheAccount(Trouble trouble) {
        return trouble != Trouble.GONE && trouble != Trouble.REFUSED;
    }
}
