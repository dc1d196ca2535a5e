package io.renown.bench;

import io.renown.bench.words.Dice;
import io.renown.bench.words.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Tenants with brands, listings and numbers of reviews: a few large ones and many small, at each of the three levels. */
public record Population(List<TenantPlan> tenants) {

    private static final int LISTINGS_AT_MOST = 40;

    public Population {
        tenants = List.copyOf(tenants);
    }

    public record TenantPlan(String slug, String name, List<BrandPlan> brands) {

        public TenantPlan {
            brands = List.copyOf(brands);
        }

        public long reviews() {
            return brands.stream()
                    .flatMap(brand -> brand.listings().stream())
                    .mapToLong(ListingPlan::reviews)
                    .sum();
        }
    }

    public record BrandPlan(String name, List<ListingPlan> listings) {

        public BrandPlan {
            listings = List.copyOf(listings);
        }
    }

    public record ListingPlan(String externalId, String name, ListingProfile profile, long reviews) {}

    /** @param reviews over all tenants; the n-th tenant has about 1/n as many as the first */
    public static Population skewed(long seed, int tenants, long reviews) {
        return new Population(plans(seed, shares(reviews, tenants), "many"));
    }

    /** One tenant of that size, and as many reviews as {@code others} over the other tenants. */
    public static Population oneLarge(long seed, long reviews, int otherTenants, long others) {
        List<TenantPlan> tenants = new ArrayList<>(plans(seed, List.of(reviews), "large"));
        if (otherTenants > 0) {
            tenants.addAll(plans(seed + 1, shares(others, otherTenants), "many"));
        }
        return new Population(tenants);
    }

    /** Tenants of one size, with half of all reviews, and others that share the other half. */
    public static Population someAlike(long seed, int alike, int others, long reviews) {
        List<TenantPlan> tenants =
                new ArrayList<>(plans(seed, Collections.nCopies(alike, reviews / 2 / alike), "alike"));
        tenants.addAll(plans(seed + 1, shares(reviews - reviews / 2 / alike * alike, others), "many"));
        return new Population(tenants);
    }

    public long reviews() {
        return tenants.stream().mapToLong(TenantPlan::reviews).sum();
    }

    private static List<TenantPlan> plans(long seed, List<Long> reviews, String slug) {
        List<TenantPlan> plans = new ArrayList<>();
        for (int number = 0; number < reviews.size(); number++) {
            plans.add(plan(
                    Dice.of(seed, number).nextLong(),
                    String.format(Locale.ROOT, "bench-%s-%05d", slug, number + 1),
                    reviews.get(number)));
        }
        return plans;
    }

    private static TenantPlan plan(long seed, String slug, long reviews) {
        Dice dice = new Dice(seed);
        int listings = (int) Math.min(LISTINGS_AT_MOST, 1 + Math.cbrt(reviews / 20.0));
        int brands = Math.max(1, (int) Math.sqrt(listings / 1.5));
        List<Long> shares = shares(reviews, listings);
        List<List<ListingPlan>> byBrand = new ArrayList<>();
        for (int brand = 0; brand < brands; brand++) {
            byBrand.add(new ArrayList<>());
        }
        for (int listing = 0; listing < listings; listing++) {
            // The largest ones speak all languages: a bench must find each of them, whatever the dice say.
            Language[] languages = Language.values();
            ListingProfile drawn = ListingProfile.of(dice.nextLong());
            ListingProfile profile = listing < languages.length && listings > languages.length
                    ? ListingProfile.of(drawn.seed(), drawn.domain(), null)
                    : drawn;
            byBrand.get(listing % brands)
                    .add(new ListingPlan(
                            "bench-" + (listing + 1), name(profile, listing), profile, shares.get(listing)));
        }
        List<BrandPlan> plans = new ArrayList<>();
        for (int brand = 0; brand < brands; brand++) {
            plans.add(new BrandPlan("Brand " + (brand + 1), byBrand.get(brand)));
        }
        return new TenantPlan(slug, "Bench " + slug, plans);
    }

    private static String name(ListingProfile profile, int listing) {
        return profile.domain().name().charAt(0)
                + profile.domain().name().substring(1).toLowerCase(Locale.ROOT) + " " + (listing + 1);
    }

    /** Parts that fall as 1/n and add up to the whole. */
    private static List<Long> shares(long whole, int parts) {
        double harmonic = 0;
        for (int n = 1; n <= parts; n++) {
            harmonic += 1.0 / n;
        }
        List<Long> shares = new ArrayList<>();
        long given = 0;
        for (int n = 1; n <= parts; n++) {
            long share = (long) (whole / (n * harmonic));
            shares.add(share);
            given += share;
        }
        shares.set(0, shares.getFirst() + whole - given);
        return shares;
    }
}
