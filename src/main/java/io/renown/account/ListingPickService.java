package io.renown.account;

import io.renown.account.OfferedListings.Offer;
import io.renown.audit.AuditLog;
import io.renown.connector.Access;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.ListingPage;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.connector.RemoteListing;
import io.renown.connector.file.Connector;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Which pages of a platform an account of the current tenant feeds. */
@Service
public class ListingPickService {

    /** Of one account. */
    public static final int MOST = 1_000;

    private static final int PAGES = 100;
    private static final int ID = 190;
    private static final int NAME = 200;
    private static final int URL = 500;

    private final AccountSight sight;
    private final AccountListingSql fed;
    private final LentAccounts lent;
    private final ConnectorCatalog connectors;
    private final PlatformClient platforms;
    private final ListingService listings;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    ListingPickService(
            AccountSight sight,
            AccountListingSql fed,
            LentAccounts lent,
            ConnectorCatalog connectors,
            PlatformClient platforms,
            ListingService listings,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.sight = sight;
        this.fed = fed;
        this.lent = lent;
        this.connectors = connectors;
        this.platforms = platforms;
        this.listings = listings;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks the platform, up to {@value #MOST} pages of it. What it names in no way that could be kept is left out.
     *
     * @throws PlatformException noted on the account already
     * @throws Problem {@code account-no-listings} where the platform cannot be asked
     */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public OfferedListings offered(long accountId) throws PlatformException {
        AccountRow account = Objects.requireNonNull(transactions.execute(status -> sight.require(accountId)));
        Connector connector = connectors.get(account.platform());
        if (connector.listings() == null && connector.listing().only() == null) {
            throw Problem.conflict("account-no-listings");
        }
        Access access = lent.open(accountId);
        Map<String, RemoteListing> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        String cursor = null;
        try {
            for (int page = 0; page < PAGES && found.size() < MOST; page++) {
                ListingPage next = platforms.listings(access, cursor);
                next.listings().stream()
                        .map(ListingPickService::fit)
                        .filter(listing -> isGood(connector, listing.externalId()))
                        .forEach(listing -> found.putIfAbsent(listing.externalId(), listing));
                cursor = next.next();
                if (cursor == null || !seen.add(cursor)) {
                    break; // a cursor that comes again leads nowhere new
                }
            }
            lent.succeeded(accountId);
        } catch (PlatformException e) {
            lent.failed(accountId, e);
            throw e;
        }
        boolean more = found.size() > MOST || (cursor != null && found.size() == MOST);
        List<RemoteListing> some = found.values().stream().limit(MOST).toList();
        return Objects.requireNonNull(
                transactions.execute(status -> new OfferedListings(offers(account.platform(), some), more)));
    }

    private List<Offer> offers(String platform, Collection<RemoteListing> found) {
        Map<String, ListingDetails> known = listings.list().stream()
                .filter(listing -> listing.platform().equals(platform))
                .collect(Collectors.toMap(ListingDetails::externalId, Function.identity()));
        Set<Long> taken = fed.all().values().stream()
                .flatMap(List::stream)
                .map(AccountListingSql.FedListing::listingId)
                .collect(Collectors.toSet());
        return found.stream()
                .map(listing -> {
                    ListingDetails own = known.get(listing.externalId());
                    return new Offer(listing, own, own != null && taken.contains(own.id()));
                })
                .toList();
    }

    /**
     * From now on the account feeds these, all or none.
     *
     * @throws Problem {@code account-listing-id} for what is none of the platform, {@code account-listing-fed} with its
     *     name for one that an account feeds, {@code listing-exists} for one out of the actor's sight, {@code
     *     account-listings-many}, {@code not-found} for a brand
     */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public List<ListingDetails> feed(long accountId, Collection<PickedListing> pages) {
        AccountRow account = sight.lock(accountId);
        Connector connector = connectors.get(account.platform());
        if (pages.size() + fed.listingsOf(accountId).size() > MOST) {
            throw Problem.invalid("account-listings-many", MOST);
        }
        List<ListingDetails> all = new ArrayList<>();
        for (PickedListing one : pages) {
            ListingDetails listing = listing(connector, one);
            if (fed.findAccount(listing.id()).isPresent()) {
                throw Problem.conflict("account-listing-fed", listing.name());
            }
            try {
                fed.feed(accountId, listing.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            } catch (DuplicateKeyException e) { // another account was a moment quicker
                throw Problem.conflict("account-listing-fed", listing.name());
            }
            audit.append(
                    "account.listing-connected",
                    AccountHealth.subject(accountId),
                    AccountService.listing(listing.id()) + " " + listing.name());
            events.publishEvent(new ListingConnected(TenantContext.tenantId(), listing.id(), accountId));
            all.add(listing);
        }
        return List.copyOf(all);
    }

    private ListingDetails listing(Connector connector, PickedListing picked) {
        RemoteListing page =
                fit(new RemoteListing(picked.externalId().strip(), picked.name(), picked.url(), picked.market()));
        if (!isGood(connector, page.externalId())) {
            throw Problem.invalid("account-listing-id", connector.listing().example());
        }
        return listings.findByPage(connector.platform(), page.externalId())
                .orElseGet(() -> listings.create(new NewListing(
                        picked.brandId(),
                        null,
                        connector.platform(),
                        page.externalId(),
                        page.name(),
                        page.url(),
                        page.market(),
                        picked.competitor())));
    }

    private static boolean isGood(Connector connector, String externalId) {
        return !externalId.isBlank()
                && externalId.length() <= ID
                && externalId.matches(connector.listing().pattern());
    }

    /** What a platform says of itself is kept only as far as it can be kept and shown. */
    private static RemoteListing fit(RemoteListing listing) {
        String name = listing.name() == null
                ? ""
                : listing.name()
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ")
                        .strip();
        String shown = name.isEmpty() ? listing.externalId() : name;
        return new RemoteListing(listing.externalId(), shortened(shown), url(listing.url()), market(listing.market()));
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, name.offsetByCodePoints(0, NAME / 2 - 1)) + "…";
    }

    private static @Nullable String url(@Nullable String url) {
        return url != null && url.length() <= URL && url.matches("https?://[^\\s\\p{Cntrl}]+") ? url : null;
    }

    private static @Nullable String market(@Nullable String market) {
        return market != null && market.matches("[A-Z]{2}") ? market : null;
    }
}
