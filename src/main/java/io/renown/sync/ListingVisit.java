package io.renown.sync;

import io.renown.account.AccountAccess;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.Errand;
import io.renown.account.pace.Lane;
import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.ReviewPage;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ReviewFeed;
import io.renown.jobs.MembersFirst;
import io.renown.platform.ListingService;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One visit of a listing: reads pages for some seconds, then lets others have their turn. No connection to the database is
 * held while a platform is asked.
 */
@Component
class ListingVisit {

    private static final Logger log = LoggerFactory.getLogger(ListingVisit.class);

    static final Duration STRETCH = Duration.ofSeconds(10);

    private final SyncSql syncs;
    private final PageIntake intake;
    private final VisitFailure failures;
    private final ConnectorCatalog connectors;
    private final PlatformClient platforms;
    private final AccountAccess accounts;
    private final ListingService listings;
    private final AccountPace pace;
    private final SeenReplies replies;
    private final MembersFirst members;
    private final Clock clock;

    ListingVisit(
            SyncSql syncs,
            PageIntake intake,
            VisitFailure failures,
            ConnectorCatalog connectors,
            PlatformClient platforms,
            AccountAccess accounts,
            ListingService listings,
            AccountPace pace,
            SeenReplies replies,
            MembersFirst members,
            Clock clock) {
        this.syncs = syncs;
        this.intake = intake;
        this.failures = failures;
        this.connectors = connectors;
        this.platforms = platforms;
        this.accounts = accounts;
        this.listings = listings;
        this.pace = pace;
        this.replies = replies;
        this.members = members;
        this.clock = clock;
    }

    /** @param stopping whether the portal is about to: then the page at hand is the last */
    void run(DueListing due, String visit, Lane lane, BooleanSupplier stopping) {
        TenantContext.runAs(due.tenantId(), Actor.system("sync"), () -> {
            Optional<ListingSync> listing = syncs.find(due.listingId());
            Connector connector = connectors.find(due.platform()).orElse(null);
            ReviewFeed feed = connector == null ? null : connector.reviews();
            if (listing.isEmpty() || connector == null || feed == null) {
                syncs.end(due.listingId());
                return;
            }
            try {
                visit(due, listing.get(), connector, feed, visit, lane, stopping);
            } catch (ClaimLostException ended) {
                log.debug("visit of listing {} was ended from outside", due.listingId());
            } catch (RuntimeException bug) {
                log.error("listing {} of tenant {} cannot be visited", due.listingId(), due.tenantId(), bug);
                syncs.fail(
                        due.listingId(),
                        visit,
                        null,
                        clock.instant().plus(Interval.retry(listing.get().failures())),
                        clock.instant());
            }
        });
    }

    private void visit(
            DueListing due,
            ListingSync listing,
            Connector connector,
            ReviewFeed feed,
            String visit,
            Lane lane,
            BooleanSupplier stopping) {
        Access access;
        try {
            access = accounts.open(due.accountId());
        } catch (Problem disconnected) {
            log.info("listing {} is fed by no account any more", due.listingId());
            syncs.end(due.listingId());
            return;
        }
        Connector own = connectors.of(access); // what an account of its own address says of its pages
        ReviewFeed pages = own.reviews() == null ? feed : own.reviews();
        Instant began = clock.instant();
        String externalId = listings.get(due.listingId()).externalId();
        Walk walk = listing.walk() == null ? WalkPlan.begin(listing, pages, began) : listing.walk();
        int calls = 0;
        try {
            while (true) {
                Duration wait = pace.take(due.accountId(), connector.limits(), Errand.VISIT);
                if (!wait.isZero()) {
                    settle(due, visit, calls, clock.instant().plus(wait));
                    return;
                }
                calls++;
                ReviewPage page =
                        platforms.reviews(access, externalId, walk.cursor(), walk.since(), knownVersion(listing, walk));
                lane.answered();
                Step step = intake.take(due.listingId(), visit, connector, pages, walk, page);
                replies.seen(due.listingId(), page.reviews());
                walk = step.walk();
                if (step instanceof Step.End) {
                    Duration interval = syncs.find(due.listingId())
                            .map(ListingSync::interval)
                            .orElse(connector.limits().fastest());
                    settle(due, visit, calls, clock.instant().plus(interval));
                    return;
                }
                if (stopping.getAsBoolean() || !clock.instant().isBefore(began.plus(STRETCH))) {
                    settle(due, visit, calls, clock.instant());
                    return;
                }
                members.giveWay();
            }
        } catch (PlatformException failure) {
            failures.settle(due, listing, walk, visit, lane, failure);
        }
    }

    /** A whole walk has to see all: it asks for every page in any case. */
    private static @Nullable String knownVersion(ListingSync listing, Walk walk) {
        return walk.kind().isWhole() || walk.cursor() != null ? null : listing.pageVersion();
    }

    private void settle(DueListing due, String visit, int calls, Instant next) {
        if (calls > 0) {
            accounts.succeeded(due.accountId());
        }
        syncs.release(due.listingId(), visit, next);
    }
}
