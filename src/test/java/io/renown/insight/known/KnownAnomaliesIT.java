package io.renown.insight.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.insight.Days;
import io.renown.insight.Measure;
import io.renown.insight.Trend;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyRequestJob;
import io.renown.privacy.PrivacyRequestJobHandler;
import io.renown.privacy.PrivacyService;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a member explained is known to all who see the same series, and to nobody else. */
@OnEachEngine
class KnownAnomaliesIT extends PortalIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 22);
    private static final ReviewFilter ALL = ReviewFilter.ALL;
    private static final ReviewFilter NORTH = ReviewFilter.parse("brand:north");

    @Autowired
    private KnownAnomalies known;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ListingService listings;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private PrivacyService privacy;

    @Autowired
    private PrivacyRequestJobHandler privacyWorker;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("known-anomalies");
    }

    private KnownAnomalyDetails know(ReviewFilter filter, String note) {
        return own.call(() -> known.know(filter, Measure.NEGATIVE, null, FIRST, LAST, true, note));
    }

    private List<KnownAnomalyDetails> listed(ReviewFilter filter) {
        return own.call(() -> known.list(filter, Measure.NEGATIVE, null));
    }

    @Test
    void aMarkHasItsDaysItsReasonAndWhoMadeIt() {
        know(ALL, "  Summer \n campaign ");

        assertThat(listed(ALL)).singleElement().satisfies(one -> {
            assertThat(one.days()).isEqualTo(new Days(FIRST, LAST));
            assertThat(one.note()).isEqualTo("Summer campaign");
            assertThat(one.memberId()).isEqualTo(own.ownerId());
        });
    }

    @Test
    void anotherSeriesIsNotKnown() {
        know(ALL, "");

        assertThat(listed(NORTH)).isEmpty();
        assertThat(listed(ReviewFilter.parse("platform:google"))).isEmpty();
        assertThat(own.call(() -> known.list(ALL, Measure.REVIEWS, null))).isEmpty();
        assertThat(own.call(() -> known.list(ALL, Measure.ASPECT, Aspect.TASTE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku:TEA-9", "variant:batch-7", "carrier:\"Slow Post\"", "country:CN", "field:touchpoint"})
    void ofOneArticleOrPlaceIsNotOfAnother(String filter) {
        know(ReviewFilter.parse(filter), "a faulty batch");

        assertThat(listed(ReviewFilter.parse(filter))).hasSize(1);
        assertThat(listed(ALL)).isEmpty();
        assertThat(listed(ReviewFilter.parse("sku:TEA-1"))).isEmpty();
        assertThat(listed(ReviewFilter.parse(filter + " platform:google"))).isEmpty();
    }

    @Test
    void aListingIsTheSameSeriesWhateverBrandIsInView() {
        know(ReviewFilter.parse("brand:north listing:north-shop"), "strike");

        assertThat(listed(ReviewFilter.parse("listing:north-shop"))).hasSize(1);
    }

    @Test
    void itIsTheSameAnomalyWhileSomeOfItsDaysAreAndItsSideIs() {
        KnownAnomalyDetails one = know(ALL, "");

        assertThat(one.isOf(anomaly(LAST, LAST.plusDays(9), true))).isTrue();
        assertThat(one.isOf(anomaly(FIRST.minusDays(3), FIRST, true))).isTrue();
        assertThat(one.isOf(anomaly(FIRST, LAST, false))).isFalse();
        assertThat(one.isOf(anomaly(LAST.plusDays(1), LAST.plusDays(2), true))).isFalse();
    }

    private static Trend.Anomaly anomaly(LocalDate from, LocalDate to, boolean above) {
        return new Trend.Anomaly(new Days(from, to), above, 1, 0, 10);
    }

    @Test
    void markedTwiceItHasTheLatestReason() {
        know(ALL, "guess");
        know(ALL, "a faulty batch");

        assertThat(listed(ALL)).extracting(KnownAnomalyDetails::note).containsExactly("a faulty batch");
    }

    @Test
    void whoTakesItBackLeavesNothing() {
        KnownAnomalyDetails one = know(ALL, "secret reason");
        own.run(() -> known.forget(one.id()));

        assertThat(listed(ALL)).isEmpty();
        assertThatThrownBy(() -> own.run(() -> known.forget(one.id()))).isInstanceOf(Problem.class);
    }

    @Test
    void theAuditLogSaysWhatWasMarkedButNotWhy() {
        KnownAnomalyDetails one = know(ALL, "secret reason");
        own.run(() -> known.forget(one.id()));

        List<AuditEntry> entries = own.call(() -> audit.newest(10));
        assertThat(entries).extracting(AuditEntry::action).contains("anomaly.known", "anomaly.forgotten");
        assertThat(entries.toString()).contains("2026-06-20..2026-06-22 above").doesNotContain("secret reason");
    }

    @Test
    void marksOfABrandAreForThoseWhoSeeIt() {
        KnownAnomalyDetails ofAll = know(ALL, "for all");
        KnownAnomalyDetails ofSouth = know(ReviewFilter.parse("brand:south"), "south alone");
        know(NORTH, "north");
        Actor limited = analyst(own.north().id());

        assertThat(as(limited, ALL)).extracting(KnownAnomalyDetails::note).containsExactly("north");
        assertThat(as(limited, NORTH)).extracting(KnownAnomalyDetails::note).containsExactly("north");
        assertThat(as(limited, ReviewFilter.parse("brand:south"))).isEmpty();
        for (KnownAnomalyDetails other : List.of(ofAll, ofSouth)) {
            assertThatThrownBy(() -> TenantContext.runAs(own.id(), limited, () -> known.forget(other.id())))
                    .isInstanceOf(Problem.class);
        }
        assertThat(listed(ALL)).hasSize(1);
    }

    @Test
    void whoSeesTwoOfSeveralBrandsChoosesOneFirst() {
        own.run(() -> listings.create(
                new NewListing(own.south().id(), "southern", "file", "southern", "Southern", null, null)));
        Actor two = analyst(own.north().id(), own.south().id());

        assertThat(as(two, ALL)).isEmpty();
        assertThatThrownBy(() -> TenantContext.runAs(
                        own.id(), two, () -> known.know(ALL, Measure.REVIEWS, null, FIRST, LAST, true, "")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("anomaly-brand"));
    }

    @Test
    void whoAnswersReviewsMarksNothing() {
        Actor responder = new Actor("responder", own.ownerId(), Role.RESPONDER.permissions(), BrandScope.all());

        assertThatThrownBy(() -> TenantContext.runAs(
                        own.id(), responder, () -> known.know(ALL, Measure.REVIEWS, null, FIRST, LAST, true, "")))
                .isInstanceOf(RuntimeException.class);
        assertThat(listed(ALL)).isEmpty();
    }

    @Test
    void aNoteGoesWithThePersonItTellsOfAndTheMarkStays() {
        own.run(() -> ingest.ingest(own.northListing().id(), "test", List.of(by("Ottoline Fairweather"))));
        know(ALL, "The outcry that Ottoline Fairweather began");

        PrivacyRequest erasure = own.call(() -> privacy.erase(things("Ottoline Fairweather")));
        privacyWorker.run(new PrivacyRequestJob(own.id(), erasure.id()));

        assertThat(listed(ALL)).extracting(KnownAnomalyDetails::note).containsExactly("");
    }

    private static RawReview by(String author) {
        return new RawReview(
                "known-1", author, null, "", "Broken.", null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private List<HeldThing> things(String name) {
        return privacy.search(new PersonQuery(name, null, "", Set.of(), "")).stream()
                .map(match -> match.thing())
                .toList();
    }

    private List<KnownAnomalyDetails> as(Actor actor, ReviewFilter filter) {
        return TenantContext.callAs(own.id(), actor, () -> known.list(filter, Measure.NEGATIVE, null));
    }

    private Actor analyst(Long... brands) {
        return new Actor("analyst", own.ownerId(), Role.ANALYST.permissions(), BrandScope.of(List.of(brands)));
    }
}
