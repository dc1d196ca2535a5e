package io.renown.support;

import io.renown.identity.ApiTokenService;
import io.renown.identity.MemberService;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.LabelService;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two tenants with the same brands, listings, labels and reviews under the same names: whatever leaks between them cannot
 * hide behind a difference.
 */
@Component
public class LookAlikes {

    /** Found in every schema that tests have used, and nowhere else. */
    static final String FIRST_SLUG = "alike-a";

    private static final String PASSWORD = "correct horse battery staple";

    private final TenantDirectory directory;
    private final BrandService brands;
    private final ListingService listings;
    private final MemberService members;
    private final LabelService labels;
    private final ApiTokenService tokens;
    private final ReviewIngest ingest;
    private final JdbcClient jdbc;

    private final AtomicInteger made = new AtomicInteger();

    private volatile @Nullable String passwordHash;
    private @Nullable LookAlike a;
    private @Nullable LookAlike b;

    LookAlikes(
            TenantDirectory directory,
            BrandService brands,
            ListingService listings,
            MemberService members,
            LabelService labels,
            ApiTokenService tokens,
            ReviewIngest ingest,
            JdbcClient jdbc) {
        this.directory = directory;
        this.brands = brands;
        this.listings = listings;
        this.members = members;
        this.labels = labels;
        this.tokens = tokens;
        this.ingest = ingest;
        this.jdbc = jdbc;
    }

    /**
     * One of the two.
     *
     * @param north a brand with the sub-brand {@code inner}; {@code south} stands apart
     * @param limitedMemberId a responder who may see north and inner only
     */
    public record LookAlike(
            TenantDetails tenant,
            BrandDetails north,
            BrandDetails inner,
            BrandDetails south,
            ListingDetails northListing,
            ListingDetails southListing,
            long ownerId,
            long limitedMemberId,
            String ownerToken,
            String limitedToken) {

        public int id() {
            return tenant.id();
        }

        public String slug() {
            return tenant.slug();
        }

        public String ownerEmail() {
            return "owner@" + slug() + ".example";
        }

        public String password() {
            return PASSWORD;
        }

        public Actor owner() {
            return new Actor(ownerEmail(), ownerId, Role.OWNER.permissions(), BrandScope.all());
        }

        public Actor limited() {
            return new Actor(
                    "limited@" + slug() + ".example",
                    limitedMemberId,
                    Role.RESPONDER.permissions(),
                    BrandScope.of(Set.of(north.id(), inner.id())));
        }

        /** Runs as the owner. */
        public <R extends @Nullable Object> R call(Supplier<R> block) {
            return TenantContext.callAs(id(), owner(), block::get);
        }

        public void run(Runnable block) {
            TenantContext.runAs(id(), owner(), block);
        }
    }

    public LookAlike a() {
        return java.util.Objects.requireNonNull(a);
    }

    public LookAlike b() {
        return java.util.Objects.requireNonNull(b);
    }

    public synchronized void ensure() {
        if (a == null) {
            a = create(FIRST_SLUG);
            b = create("alike-b");
        }
    }

    /** Two new ones, where a test has spoilt the others. */
    public synchronized void renew(String suffix) {
        a = create(FIRST_SLUG + suffix);
        b = create("alike-b" + suffix);
    }

    /** A third one for a test that counts: nobody else writes to it. */
    public LookAlike fresh(String slug) {
        return create(slug);
    }

    /** As {@link #fresh}, and another one each time: for a test that spoils it, and may be run again. */
    public LookAlike freshEachTime(String slug) {
        return create(slug + "-" + made.incrementAndGet());
    }

    private LookAlike create(String slug) {
        TenantDetails tenant = directory.apply(
                new TenantProfile(slug, "Look-alike", TenantKind.AGENCY, "en", "Asia/Shanghai", null, false));
        return TenantContext.callAs(tenant.id(), Actor.system("test"), () -> fill(tenant));
    }

    private LookAlike fill(TenantDetails tenant) {
        BrandDetails north = brands.apply("north", "North Tea", null);
        BrandDetails inner = brands.apply("inner", "Inner North", north.id());
        BrandDetails south = brands.apply("south", "South Tea", null);
        ListingDetails northListing =
                listings.apply(new NewListing(north.id(), "north-shop", "jd", "north-1", "North shop", null, "CN"));
        ListingDetails southListing =
                listings.apply(new NewListing(south.id(), "south-shop", "google", "south-1", "South shop", null, "GB"));
        long owner = members.apply("owner@" + tenant.slug() + ".example", "Owner", Role.OWNER, null, null);
        long limited = members.apply(
                "limited@" + tenant.slug() + ".example", "Limited", Role.RESPONDER, List.of(north.id()), null);
        givePasswords(owner, "owner@" + tenant.slug() + ".example", "limited@" + tenant.slug() + ".example");
        labels.apply("refund", "#b45309");
        ingest.ingest(northListing.id(), "test", reviews("north"));
        ingest.ingest(southListing.id(), "test", reviews("south"));
        String ownerToken = tokens.create(owner, "test", Duration.ofDays(1)).key();
        String limitedToken = tokens.create(limited, "test", Duration.ofDays(1)).key();
        return new LookAlike(
                tenant, north, inner, south, northListing, southListing, owner, limited, ownerToken, limitedToken);
    }

    /** A hash is dear by design: the first is made, the others have the same. */
    private void givePasswords(long owner, String ownerEmail, String limitedEmail) {
        String known = passwordHash;
        if (known == null) {
            members.givePassword(owner, PASSWORD);
            known = jdbc.sql("SELECT password_hash FROM person WHERE email = ?")
                    .param(ownerEmail)
                    .query(String.class)
                    .single();
            passwordHash = known;
        }
        jdbc.sql("UPDATE person SET password_hash = ? WHERE email IN (?, ?) AND password_hash IS NULL")
                .params(known, ownerEmail, limitedEmail)
                .update();
    }

    private static List<RawReview> reviews(String shop) {
        List<RawReview> reviews = new ArrayList<>();
        String[] texts = {
            "The oolong smells musty and the parcel came a week late.",
            "快递很慢，茶叶有霉味，客服不回复。",
            "包裝很漂亮，味道也好，會再買。",
            "Great taste, friendly staff, fair price!",
            "Lieferung schnell, Verpackung beschädigt."
        };
        for (int i = 0; i < 20; i++) {
            reviews.add(new RawReview(
                    shop + "-" + i,
                    "customer " + i,
                    new Rating(BigDecimal.valueOf(1 + i % 5), 5),
                    "",
                    texts[i % texts.length] + " #" + i,
                    null,
                    Instant.parse("2026-06-01T08:00:00Z").plus(Duration.ofHours(i)),
                    null,
                    "O-" + i,
                    "TEA-" + i % 3,
                    null,
                    "CN",
                    true,
                    i,
                    null,
                    i % 4 == 0 ? "Thank you." : null,
                    i % 4 == 0 ? Instant.parse("2026-06-02T08:00:00Z") : null));
        }
        return reviews;
    }
}
