package io.renown.platform;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The listings of the current tenant that the actor may see. */
@Service
public class ListingService {

    private final ListingRepository listings;
    private final BrandService brands;
    private final PlatformCatalog platforms;
    private final CompetitorListings competitors;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListingService(
            ListingRepository listings,
            BrandService brands,
            PlatformCatalog platforms,
            CompetitorListings competitors,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.listings = listings;
        this.brands = brands;
        this.platforms = platforms;
        this.competitors = competitors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public List<ListingDetails> list() {
        return listings.findAll().stream()
                .map(Listing::details)
                .filter(this::isVisible)
                .sorted(Comparator.comparing(ListingDetails::name))
                .toList();
    }

    /**
     * How many listings of its own each brand has that the actor may see, sub-brands apart; brands without one are left
     * out.
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public Map<Long, Long> countByBrand() {
        return listings.countByBrand().stream()
                .filter(brand -> TenantContext.actor().brandScope().includes(brand.brandId()))
                .collect(Collectors.toMap(ListingsOfBrand::brandId, ListingsOfBrand::listings));
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public ListingDetails get(long id) {
        return listings.findById(id)
                .map(Listing::details)
                .filter(this::isVisible)
                .orElseThrow(Problem::notFound);
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public Optional<ListingDetails> findByRef(String ref) {
        return listings.findByRef(ref).map(Listing::details).filter(this::isVisible);
    }

    /** The listing of this page of the platform. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public Optional<ListingDetails> findByPage(String platform, String externalId) {
        return listings.findByPlatformAndExternalId(platform, externalId)
                .map(Listing::details)
                .filter(this::isVisible);
    }

    /**
     * Creates the listing.
     *
     * @throws Problem {@code listing-exists} when the tenant already holds this page of the platform
     */
    @Transactional
    @RequiresPermission(Permission.LISTING_MANAGE)
    public ListingDetails create(NewListing listing) {
        if (listings.findByPlatformAndExternalId(listing.platform(), listing.externalId())
                        .isPresent()
                || (listing.ref() != null && listings.findByRef(listing.ref()).isPresent())) {
            throw Problem.conflict("listing-exists");
        }
        return save(listing);
    }

    /** Creates the listing, or takes over name, address, market and side of the one with the same page or ref. */
    @Transactional
    @RequiresPermission(Permission.LISTING_MANAGE)
    public ListingDetails apply(NewListing listing) {
        Optional<Listing> known = listings.findByPlatformAndExternalId(listing.platform(), listing.externalId());
        if (known.isEmpty()) {
            return create(listing);
        }
        ListingDetails before = known.get().details();
        known.get().change(listing);
        if (before.competitor() && !before.name().equals(listing.name())) {
            listings.saveAndFlush(known.get());
            competitors.changed();
            named(before.name());
            named(listing.name());
        }
        turn(known.get(), listing.competitor());
        return known.get().details();
    }

    /**
     * From now on the listing is a competitor's, or the tenant's own. Its reviews stay, and count from then on as those of
     * that side.
     *
     * @throws Problem {@code listing-answers} when replies to its reviews are on their way
     */
    @Transactional
    @RequiresPermission(Permission.LISTING_MANAGE)
    public ListingDetails turn(long listingId, boolean competitor) {
        Listing listing = listings.findById(listingId)
                .filter(known -> isVisible(known.details()))
                .orElseThrow(Problem::notFound);
        turn(listing, competitor);
        return listing.details();
    }

    private void turn(Listing listing, boolean competitor) {
        if (!listing.turn(competitor)) {
            return;
        }
        ListingDetails turned = listings.saveAndFlush(listing).details();
        competitors.changed();
        // The counters before the audit log, as whoever writes reviews locks them.
        events.publishEvent(new ListingTurned(TenantContext.tenantId(), turned.id(), competitor));
        named(turned.name());
        audit.append(
                competitor ? "listing.competitor" : "listing.own",
                "listing:" + Tsid.format(turned.id()),
                turned.platform() + " " + turned.name());
    }

    private void named(String competitor) {
        events.publishEvent(new CompetitorNamed(TenantContext.tenantId(), competitor));
    }

    private ListingDetails save(NewListing listing) {
        if (platforms.find(listing.platform()).isEmpty()) {
            throw Problem.invalid("unknown-platform", listing.platform());
        }
        if (brands.tree().find(listing.brandId()).isEmpty()) {
            throw Problem.notFound();
        }
        // Flushed: other modules link rows of their own to it in the same transaction.
        ListingDetails made =
                listings.saveAndFlush(new Listing(listing, clock.instant())).details();
        if (made.competitor()) {
            competitors.changed();
            named(made.name());
        }
        audit.append("listing.created", "listing:" + Tsid.format(made.id()), made.platform() + " " + made.name());
        return made;
    }

    private boolean isVisible(ListingDetails listing) {
        return TenantContext.actor().brandScope().includes(listing.brandId());
    }
}
