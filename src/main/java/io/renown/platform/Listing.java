package io.renown.platform;

import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One page on a platform: a place, product, app or shop. */
@Entity
class Listing {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long brandId;
    private String ref;
    private String platform;
    private String externalId;
    private String name;
    private @Nullable String url;
    private @Nullable String market;
    private boolean competitor;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    Listing(NewListing listing, Instant createdAt) {
        this.id = Tsid.next();
        this.ref = listing.ref() == null ? Tsid.format(id) : listing.ref();
        this.platform = listing.platform();
        this.externalId = listing.externalId();
        this.createdAt = createdAt;
        this.brandId = listing.brandId();
        this.name = listing.name();
        this.url = listing.url();
        this.market = listing.market();
        this.competitor = listing.competitor();
    }

    /** Takes over name, address and market. Platform and external id are what the listing is; the brand owns its reviews. */
    void change(NewListing listing) {
        name = listing.name();
        url = listing.url();
        market = listing.market();
    }

    /** @return whether that changed anything */
    boolean turn(boolean toCompetitor) {
        boolean turns = competitor != toCompetitor;
        competitor = toCompetitor;
        return turns;
    }

    ListingDetails details() {
        return new ListingDetails(id, brandId, ref, platform, externalId, name, url, market, competitor);
    }
}
