package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Mention;
import io.renown.review.authenticity.AuthenticityService;
import io.renown.review.authenticity.Grade;
import io.renown.review.authenticity.SuspicionsOfTests;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Competitors are known by the names that the tenant entered, and by no other tenant's. */
@OnEachEngine
class CompetitorMentionIT extends PortalIT {

    private static final Instant JULY = Instant.parse("2026-07-01T09:00:00Z");
    private static final String ENGLISH = "The lid broke; the zzlamp house has better ones for less.";
    private static final String CHINESE = "杯子一般，朋友家藍田坊的更厚實。";

    @Autowired
    private AuthenticityService cards;

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private SuspicionsOfTests suspicions;

    @Autowired
    private LookForCompetitorJobHandler lookAgain;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("mentions");
        taken(own, own.northListing().id());
    }

    @Test
    void changedNamesTakeEffectInTheCardAndInTheEstimate() {
        suspicions.estimate(own);
        assertThat(mentions(own, "better ones")).isEmpty();
        assertThat(found(own)).isEmpty();

        rival(own, own.north().id(), "Zzlamp House");
        rival(own, own.north().id(), "蓝田坊官方旗舰店");
        assertThat(mentions(own, "better ones"))
                .containsExactly(new Mention("Zzlamp House", "the zzlamp house has better ones for less."));
        assertThat(mentions(own, "杯子一般")).extracting(Mention::competitor).containsExactly("蓝田坊官方旗舰店");
        lookAgain.run(new LookForCompetitorJob(own.id(), "Zzlamp House"));
        suspicions.estimate(own);
        assertThat(found(own)).as("the name that was looked for").contains(id(own, "better ones"));
        assertThat(own.call(() -> reviews.get(id(own, "better ones")))
                        .suspicion()
                        .grade())
                .as("one weak sign is no suspicion")
                .isEqualTo(Grade.LOW);

        own.run(() -> listings.apply(
                new NewListing(own.north().id(), null, "steam", "id-Zzlamp House", "Somebody else", null, null, true)));
        assertThat(mentions(own, "better ones")).isEmpty();
        lookAgain.run(new LookForCompetitorJob(own.id(), "Zzlamp House"));
        suspicions.estimate(own);
        assertThat(found(own)).doesNotContain(id(own, "better ones"));
    }

    @Test
    void namesOfOtherBrandsAndTenantsSayNothing() {
        LookAlike other = tenants.freshEachTime("mentions-other");
        taken(other, other.northListing().id());
        rival(own, own.south().id(), "Zzlamp House");

        assertThat(mentions(own, "better ones"))
                .as("another client's competitor")
                .isEmpty();
        rival(own, own.north().id(), "Zzlamp House.");
        assertThat(mentions(own, "better ones")).hasSize(1);
        assertThat(mentions(other, "better ones")).isEmpty();
    }

    @Test
    void theCardSaysTheSameToWhoeverSeesTheReview() {
        rival(own, own.north().id(), "Zzlamp House");
        long id = id(own, "better ones");

        assertThat(TenantContext.callAs(own.id(), own.limited(), () -> cards.report(id))
                        .reasons())
                .isEqualTo(own.call(() -> cards.report(id)).reasons());
    }

    private void taken(LookAlike tenant, long listingId) {
        tenant.run(() -> ingest.ingest(
                listingId,
                "test",
                List.of(RawReviews.of("m-1", 3, ENGLISH, JULY), RawReviews.of("m-2", 3, CHINESE, JULY))));
    }

    private void rival(LookAlike tenant, long brandId, String name) {
        tenant.run(() -> listings.create(new NewListing(brandId, null, "steam", "id-" + name, name, null, null, true)));
    }

    private List<Mention> mentions(LookAlike tenant, String words) {
        long id = id(tenant, words);
        return tenant.call(() -> cards.report(id)).reasons().stream()
                .filter(reason -> reason.kind() == Kind.COMPETITOR)
                .flatMap(reason -> reason.mentions().stream())
                .toList();
    }

    private List<Long> found(LookAlike tenant) {
        return tenant.call(() -> search.ids(ReviewFilter.parse("suspected:competitor"), 10));
    }

    private long id(LookAlike tenant, String words) {
        return tenant.call(() -> search.ids(ReviewFilter.parse("\"" + words + "\""), 1))
                .getFirst();
    }
}
