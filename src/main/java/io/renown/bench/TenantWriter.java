package io.renown.bench;

import io.renown.bench.Population.BrandPlan;
import io.renown.bench.Population.ListingPlan;
import io.renown.bench.Population.TenantPlan;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes the tenants of a population, by the services that every tenant is made by. */
final class TenantWriter {

    static final String PASSWORD = "bench-password-1";

    private final TenantDirectory tenants;
    private final BrandService brands;
    private final ListingService listings;
    private final MemberService members;

    TenantWriter(OpenPortal portal) {
        this.tenants = portal.get(TenantDirectory.class);
        this.brands = portal.get(BrandService.class);
        this.listings = portal.get(ListingService.class);
        this.members = portal.get(MemberService.class);
    }

    /** @param email of the member who owns it */
    record Made(int tenantId, long memberId, String email, Map<ListingPlan, Long> listingIds) {

        long listingId(ListingPlan listing) {
            return Objects.requireNonNull(listingIds.get(listing));
        }

        /** The member who owns the tenant. */
        Actor member() {
            return member(BrandScope.all());
        }

        Actor member(BrandScope brands) {
            return new Actor(email, memberId, Role.OWNER.permissions(), brands);
        }
    }

    /** A person belongs to one tenant only, as most do. */
    static String email(String slug, int number) {
        return "member-" + number + "@" + slug + ".example";
    }

    /** @param people members it gets, the first one as its owner; where there are several, each signs in with {@link #PASSWORD} */
    Made write(TenantPlan plan, int people) {
        int tenantId = tenants.apply(new TenantProfile(
                        plan.slug(), plan.name(), TenantKind.GROUP, "en", "Asia/Shanghai", null, false))
                .id();
        return TenantContext.callAs(tenantId, Actor.system("bench"), () -> {
            Map<ListingPlan, Long> listingIds = new LinkedHashMap<>();
            int number = 0;
            for (BrandPlan brand : plan.brands()) {
                number++;
                long brandId =
                        brands.apply("brand-" + number, brand.name(), null).id();
                for (ListingPlan listing : brand.listings()) {
                    listingIds.put(
                            listing,
                            listings.apply(new NewListing(
                                            brandId,
                                            listing.externalId(),
                                            listing.profile().platform(),
                                            listing.externalId(),
                                            listing.name(),
                                            null,
                                            null))
                                    .id());
                }
            }
            return new Made(tenantId, writeMembers(plan.slug(), people), email(plan.slug(), 1), listingIds);
        });
    }

    /** The tenant as an earlier run wrote it; without its listings. */
    Made find(String slug) {
        int tenantId = tenants.findBySlug(slug).orElseThrow().id();
        return TenantContext.callAs(tenantId, Actor.system("bench"), () -> {
            MemberDetails owner = members.list().stream()
                    .filter(member -> member.email().equals(email(slug, 1)))
                    .findFirst()
                    .orElseThrow();
            return new Made(tenantId, owner.id(), owner.email(), Map.of());
        });
    }

    private long writeMembers(String slug, int people) {
        long owner = 0;
        for (int person = 1; person <= people; person++) {
            String name = String.format(Locale.ROOT, "Member %d", person);
            long id = members.apply(email(slug, person), name, person == 1 ? Role.OWNER : Role.MANAGER, null, null);
            if (people > 1) { // a password takes a tenth of a second to hash
                members.givePassword(id, PASSWORD);
            }
            owner = person == 1 ? id : owner;
        }
        return owner;
    }
}
