package io.renown.ordersync;

import io.renown.account.AccountAccess;
import io.renown.account.pace.AccountPace;
import io.renown.account.pace.Errand;
import io.renown.account.pace.Lane;
import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.OrderPage;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Limits;
import io.renown.order.NewOrder;
import io.renown.order.OrderService;
import io.renown.ordersync.DueOrdersSql.Due;
import io.renown.platform.ListingService;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks one account for orders, for some seconds; what is left then waits for its next turn. No connection to the database
 * is held while the platform is asked.
 */
@Component
class OrderVisit {

    private static final Logger log = LoggerFactory.getLogger(OrderVisit.class);

    static final Duration STRETCH = Duration.ofSeconds(8);
    static final Duration BETWEEN_WALKS = Duration.ofMinutes(15);
    static final Duration OVERLAP = Duration.ofMinutes(10);
    static final Duration UNTIL_MENDED = Duration.ofHours(6);

    /** The orders of years fit into it, at any limit; who is asked for longer gives the same pages again and again. */
    static final Duration LONGEST_WALK = Duration.ofDays(7);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final OrderSyncSql syncs;
    private final AccountAccess accounts;
    private final PlatformClient platforms;
    private final ConnectorCatalog connectors;
    private final AccountPace pace;
    private final ListingService listings;
    private final BrandService brands;
    private final OrderService orders;
    private final Clock clock;

    OrderVisit(
            OrderSyncSql syncs,
            AccountAccess accounts,
            PlatformClient platforms,
            ConnectorCatalog connectors,
            AccountPace pace,
            ListingService listings,
            BrandService brands,
            OrderService orders,
            Clock clock) {
        this.syncs = syncs;
        this.accounts = accounts;
        this.platforms = platforms;
        this.connectors = connectors;
        this.pace = pace;
        this.listings = listings;
        this.brands = brands;
        this.orders = orders;
        this.clock = clock;
    }

    void run(Due due, Lane lane) {
        TenantContext.runAs(due.tenantId(), Actor.system("order-sync"), () -> {
            try {
                visit(due.accountId(), lane);
            } catch (RuntimeException bug) {
                log.error("orders of account {} cannot be taken in", due.accountId(), bug);
                syncs.failed(due.accountId(), clock.instant().plus(UNTIL_MENDED));
            }
        });
    }

    private void visit(long account, Lane lane) {
        Optional<OrderWalk> walk = syncs.find(account);
        Optional<SellingBrands> selling = brandsOf(account);
        if (walk.isEmpty() || selling.isEmpty()) {
            return;
        }
        try {
            walk(account, accounts.open(account), walk.get(), selling.get(), lane);
        } catch (Problem disconnected) {
            syncs.failed(account, clock.instant().plus(UNTIL_MENDED));
        } catch (PlatformException e) {
            Instant now = clock.instant();
            if (e.trouble() == Trouble.TIMED_OUT || e.trouble() == Trouble.UNAVAILABLE) {
                lane.silent(now);
            }
            if (e.trouble() != Trouble.REFUSED && e.trouble() != Trouble.GONE) {
                accounts.failed(account, e);
            }
            Instant next = now.plus(wait(e, walk.get().failures()));
            syncs.failed(account, next);
            if (e.trouble() == Trouble.RATE_LIMITED) {
                pace.waitUntil(account, next);
            }
            if (e.trouble() == Trouble.REFUSED || e.trouble() == Trouble.GONE || e.trouble() == Trouble.UNREADABLE) {
                syncs.beginAnew(account); // its word for the next page may have grown old
            }
        }
    }

    private Optional<SellingBrands> brandsOf(long account) {
        return SellingBrands.of(Set.copyOf(accounts.listingsOf(account)), listings.list(), brands.tree());
    }

    private void walk(long account, Access access, OrderWalk walk, SellingBrands selling, Lane lane)
            throws PlatformException {
        Instant began = walk.beganAt() == null ? clock.instant() : walk.beganAt();
        Instant end = clock.instant().plus(STRETCH);
        Limits limits = connectors.get(access.platform()).limits();
        @Nullable String page = walk.nextPage();
        do {
            Duration wait = pace.take(account, limits, Errand.VISIT);
            if (!wait.isZero()) {
                syncs.goOnAt(account, clock.instant().plus(wait));
                return;
            }
            OrderPage found = platforms.orders(access, page, walk.since());
            lane.answered();
            take(found, selling);
            page = found.next();
            if (page != null) {
                if (began.plus(LONGEST_WALK).isBefore(clock.instant())) {
                    throw new PlatformException(Trouble.UNREADABLE, "its list of orders has no end");
                }
                syncs.went(account, page, began);
            }
        } while (page != null && clock.instant().isBefore(end));
        accounts.succeeded(account);
        if (page == null) {
            syncs.ended(account, began.minus(OVERLAP), clock.instant().plus(BETWEEN_WALKS));
        } else {
            syncs.goOnAt(account, clock.instant());
        }
    }

    private void take(OrderPage page, SellingBrands selling) {
        List<NewOrder> known = page.orders().stream()
                .flatMap(found -> FoundOrders.orderOf(found, selling.of(found)).stream())
                .toList();
        int refused = page.unread().size() + page.orders().size() - known.size();
        if (refused > 0) {
            log.warn("{} orders of a page cannot be read", refused);
        }
        for (int from = 0; from < known.size(); from += OrderService.BATCH) {
            orders.applyFound(known.subList(from, Math.min(from + OrderService.BATCH, known.size())));
        }
    }

    private static Duration wait(PlatformException e, int failures) {
        if (e.retryAfter() != null) {
            return e.retryAfter();
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 9));
        return !e.trouble().passes() || wait.compareTo(UNTIL_MENDED) > 0 ? UNTIL_MENDED : wait;
    }
}
