package io.renown.deeppass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.renown.jobs.MembersFirst;
import io.renown.nodes.Node;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonMatch;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyRequestJob;
import io.renown.privacy.PrivacyRequestJobHandler;
import io.renown.privacy.PrivacyService;
import io.renown.review.DeepReading;
import io.renown.review.OwnWordService;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.Sentiment;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

@OnEachEngine
class DeepPassIT extends PortalIT {

    private static final int REVIEWS = 40;

    @Autowired
    private DeepReading reading;

    @Autowired
    private Readings readings;

    @Autowired
    private DeepPassService service;

    @Autowired
    private SetAsideReviews aside;

    @Autowired
    private DeepPassSql sql;

    @Autowired
    private DeepLineSql line;

    @Autowired
    private MembersFirst members;

    @Autowired
    private Node node;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private OwnWordService words;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private PrivacyService privacy;

    @Autowired
    private PrivacyRequestJobHandler privacyWorker;

    @Test
    void readsAllAndShowsWhatItFound() {
        LookAlike own = tenants.freshEachTime("deep-all");
        long negative = first(own, "language:en rating:1");
        ReviewDetails before = own.call(() -> reviews.get(negative));
        line.standInLine(own.id(), now());

        runner(new FakeDeepAnalyzer("fake-1"), clock).workThroughTheLine();

        ReviewDetails after = own.call(() -> reviews.get(negative));
        assertThat(after.sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(after.deepVersion()).isEqualTo("fake-1");
        assertThat(after.modelVersion()).as("the fast one stays known").isEqualTo(before.modelVersion());
        assertThat(count(own, "language:en sentiment:neutral"))
                .as("the index follows")
                .isEqualTo(16);
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(reviews) FROM review_day WHERE tenant_id = ? AND sentiment = 'NEUTRAL'",
                        Long.class,
                        own.id()))
                .as("so do the counters")
                .isEqualTo(count(own, "sentiment:neutral"));
        Map<String, Object> row =
                jdbc.queryForMap("SELECT * FROM review_reading WHERE tenant_id = ? AND id = ?", own.id(), negative);
        assertThat(row).containsEntry("fast_sentiment", before.sentiment().name());
        assertThat((byte[]) row.get("vector")).hasSize(384);
        DeepPassStatus status = own.call(service::status);
        assertThat(status.unread()).isZero();
        assertThat(status.reviews()).isEqualTo(REVIEWS);
        assertThat(status.waiting()).isFalse();
        assertThat(status.rate()).isPositive();
    }

    @Test
    void itsAspectsTakeThePlaceOfThoseOfTheFastPassEverywhere() {
        LookAlike own = tenants.freshEachTime("deep-aspects");
        long before = count(own, "aspect:logistics");

        readAll(
                own,
                new FakeDeepAnalyzer("fake-1")
                        .finding(new AspectMention(Aspect.PRIVACY, Sentiment.NEGATIVE, 0.75, 0, 4)));

        assertThat(before).isPositive();
        long read = count(own, "language:en");
        assertThat(count(own, "aspect:privacy language:en"))
                .as("the index follows")
                .isEqualTo(read);
        assertThat(count(own, "aspect:logistics language:en")).isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(reviews) FROM review_day_aspect WHERE tenant_id = ? AND aspect = 'PRIVACY'",
                        Long.class,
                        own.id()))
                .as("so do the counters")
                .isEqualTo(read);
        ReviewDetails shown = only(own, "aspect:privacy");
        assertThat(shown.aspects()).extracting(AspectMention::aspect).containsExactly(Aspect.PRIVACY);
        assertThat(shown.aspectVersion()).as("who found them is named").isEqualTo("fake-1");
        ReviewDetails passedOn = only(own, "language:zh");
        assertThat(passedOn.deepVersion()).isEqualTo("fake-1");
        assertThat(passedOn.aspectVersion())
                .as("what the deep pass passed on is the fast one's")
                .isEqualTo(passedOn.modelVersion());
    }

    @Test
    void changedWordsOfTheTenantMakeItReadAgain() {
        LookAlike own = tenants.freshEachTime("deep-own-words");
        readAll(own, new FakeDeepAnalyzer("fake-1"));

        own.run(() -> words.apply(new OwnWord("crumpled", "en", null, Aspect.PACKAGING, null)));

        assertThat(own.call(() -> reading.progress("fake-1")).left()).isEqualTo(REVIEWS);
        readAll(own, new FakeDeepAnalyzer("fake-1"));
        assertThat(own.call(() -> reading.progress("fake-1")).left()).isZero();
    }

    @Test
    void newReviewsComeFirstThenNegativeOnesThenTheNewest() {
        LookAlike own = tenants.freshEachTime("deep-order");
        ingest(own, "brand-new", "Lovely cups, great taste, very happy!", now().minus(Duration.ofHours(1)));

        List<ReviewDetails> order = own.call(() -> reading.next("fake-1", 100)).stream()
                .map(unread -> own.call(() -> reviews.get(unread.id())))
                .toList();

        assertThat(order).hasSize(REVIEWS + 1);
        assertThat(order.getFirst().platformReviewId()).isEqualTo("brand-new");
        order = order.subList(1, order.size());
        long negative = order.stream()
                .filter(review -> review.sentiment() == Sentiment.NEGATIVE)
                .count();
        assertThat(order.subList(0, (int) negative))
                .allMatch(review -> review.sentiment() == Sentiment.NEGATIVE)
                .isSortedAccordingTo((a, b) -> b.publishedAt().compareTo(a.publishedAt()));
        assertThat(order.subList((int) negative, order.size()))
                .isSortedAccordingTo((a, b) -> b.publishedAt().compareTo(a.publishedAt()));
    }

    @Test
    void anotherVersionReadsAllAgainAndCanBePaused() {
        LookAlike own = tenants.freshEachTime("deep-again");
        line.standInLine(own.id(), now());
        runner(new FakeDeepAnalyzer("fake-1"), clock).workThroughTheLine();
        own.run(() -> service.set(DeepPassState.PAUSED));
        line.standInLine(own.id(), now());

        runner(new FakeDeepAnalyzer("fake-2"), clock).workThroughTheLine();
        assertThat(own.call(() -> reading.progress("fake-2")).left()).isEqualTo(REVIEWS);

        own.run(() -> service.set(DeepPassState.ON));
        runner(new FakeDeepAnalyzer("fake-2"), clock).workThroughTheLine();
        assertThat(own.call(() -> reading.progress("fake-2")).left()).isZero();
    }

    @Test
    void changedWordsAreReadAgainAndShownAsTheFastPassSeesThemUntilThen() {
        LookAlike own = tenants.freshEachTime("deep-changed");
        ingest(own, "x-1", "Awful, broken, never again.", Instant.parse("2026-06-20T00:00:00Z"));
        readAll(own, new FakeDeepAnalyzer("fake-1"));
        assertThat(only(own, "awful").sentiment()).isEqualTo(Sentiment.NEUTRAL);

        ingest(own, "x-1", "Awful, broken, never ever again!", Instant.parse("2026-06-20T00:00:00Z"));

        assertThat(only(own, "awful").sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(only(own, "awful").deepVersion()).isEmpty();
        assertThat(only(own, "awful").aspectVersion())
                .isEqualTo(only(own, "awful").modelVersion());
        assertThat(own.call(() -> reading.progress("fake-1")).left()).isOne();
    }

    @Test
    void ofThoseThatSayTheSameOneStandsInTheIndexAndAnotherTakesItsPlace() {
        LookAlike own = tenants.freshEachTime("deep-echo");
        ingest(own, "e-1", "All fine, thank you.", Instant.parse("2026-06-20T00:00:00Z"));
        readAll(own, new FakeDeepAnalyzer("fake-1"));
        ingest(own, "e-2", "All fine, thank you.", Instant.parse("2026-06-21T00:00:00Z"));
        readAll(own, new FakeDeepAnalyzer("fake-1"));
        assertThat(echoes(own)).isOne();

        erase(own, "e-1");

        assertThat(echoes(own)).isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM review_reading WHERE tenant_id = ?", Integer.class, own.id()))
                .as("with the words goes what was read in them")
                .isEqualTo(17);
    }

    @Test
    void aPoisonousReviewIsSetAsideAndTheBatchGoesOn() {
        LookAlike own = tenants.freshEachTime("deep-poison");
        line.standInLine(own.id(), now());

        runner(new FakeDeepAnalyzer("fake-1").withPoison("musty and the parcel came a week late. #5"), clock)
                .workThroughTheLine();

        DeepPassStatus status = own.call(service::status);
        assertThat(status.unread()).isZero();
        assertThat(status.setAside()).as("one in each shop").isEqualTo(2);
    }

    @Test
    void whatWasSetAsideIsListedWithItsReasonAndTriedAgain() {
        LookAlike own = tenants.freshEachTime("deep-aside");
        assertThat(own.call(() -> aside.list(20))).isEmpty();
        readAllButTheFifth(own);

        List<SetAside> listed = own.call(() -> aside.list(20));

        assertThat(listed).hasSize(2).allSatisfy(one -> {
            assertThat(one.reason()).isEqualTo("IllegalStateException");
            assertThat(one.words()).contains("#5");
            assertThat(own.call(() -> reviews.get(one.reviewId())).text()).contains("#5");
        });
        assertThat(own.call(() -> aside.list(1))).containsExactly(listed.getFirst());
        assertThat(TenantContext.callAs(own.id(), adminOfSomeBrands(own), () -> aside.list(20)))
                .as("of the brands that one sees")
                .hasSize(1);
        assertThat(tenants.a().call(() -> aside.list(20)))
                .extracting(SetAside::reviewId)
                .doesNotContainAnyElementsOf(
                        listed.stream().map(SetAside::reviewId).toList());

        assertThat(own.call(aside::tryAgain)).isEqualTo(2);

        assertThat(own.call(() -> aside.list(20))).isEmpty();
        assertThat(own.call(() -> reading.progress("fake-1")).left()).isEqualTo(2);
        assertThat(own.call(service::status).waiting()).isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT details FROM audit_entry WHERE tenant_id = ? AND action = 'deep-pass.tried-again'",
                        String.class,
                        own.id()))
                .isEqualTo("2 reviews");
        runner(new FakeDeepAnalyzer("fake-1"), clock).workThroughTheLine();
        assertThat(own.call(service::status).setAside()).isZero();
        assertThat(own.call(service::status).unread()).isZero();
        assertThat(own.call(aside::tryAgain)).as("nothing is left").isZero();
    }

    @Test
    void whatFailsAgainIsSetAsideAgain() {
        LookAlike own = tenants.freshEachTime("deep-aside-again");
        readAllButTheFifth(own);

        own.run(aside::tryAgain);
        readAllButTheFifth(own);

        assertThat(own.call(() -> aside.list(20))).hasSize(2);
    }

    @Test
    void onlyWhoSeesAllBrandsLetsThemBeTriedAgain() {
        LookAlike own = tenants.freshEachTime("deep-aside-limited");
        readAllButTheFifth(own);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> TenantContext.runAs(own.id(), adminOfSomeBrands(own), aside::tryAgain))
                .withMessage("forbidden");
        assertThat(own.call(() -> aside.list(20))).hasSize(2);
    }

    private static Actor adminOfSomeBrands(LookAlike own) {
        return new Actor(
                own.limited().name(),
                own.limitedMemberId(),
                Role.ADMIN.permissions(),
                own.limited().brandScope());
    }

    private void readAllButTheFifth(LookAlike tenant) {
        readAll(tenant, new FakeDeepAnalyzer("fake-1").withPoison("musty and the parcel came a week late. #5"));
    }

    @Test
    void aMachineThatCannotSaysWhyAndTheFastPassStands() {
        LookAlike own = tenants.freshEachTime("deep-unable");
        line.standInLine(own.id(), now());
        long negative = first(own, "sentiment:negative");

        runner(new FakeDeepAnalyzer("fake-1").onAMachineThatCannot(), clock).workThroughTheLine();

        DeepPassStatus status = own.call(service::status);
        assertThat(status.trouble()).isEqualTo("no models here");
        assertThat(status.waiting()).isTrue();
        assertThat(own.call(() -> reviews.get(negative)).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        runner(new FakeDeepAnalyzer("fake-1"), clock).workThroughTheLine();
        assertThat(own.call(service::status).trouble()).as("another node can").isNull();
    }

    @Test
    void theShiftOfANodeThatDiedIsTakenUpByAnother() {
        LookAlike own = tenants.freshEachTime("deep-killed");
        line.standInLine(own.id(), now());
        DeepLineSql.Due due = line.findNext(now()).orElseThrow();
        assertThat(line.claim(due, "dead-node-000", now().plus(Duration.ofMinutes(2))))
                .isTrue();
        assertThat(line.claim(due, "slow-node-000", now().plus(Duration.ofMinutes(2))))
                .as("nobody takes it twice")
                .isFalse();

        runner(new FakeDeepAnalyzer("fake-1"), clock).workThroughTheLine();
        assertThat(own.call(() -> reading.progress("fake-1")).left()).isEqualTo(REVIEWS);

        runner(new FakeDeepAnalyzer("fake-1"), Clock.offset(clock, Duration.ofMinutes(3)))
                .workThroughTheLine();
        assertThat(own.call(() -> reading.progress("fake-1")).left()).isZero();
    }

    private DeepPassRunner runner(FakeDeepAnalyzer analyzer, Clock at) {
        DeepPassProperties properties = new DeepPassProperties(true, DataSize.ofMegabytes(1));
        DeepShift shift = new DeepShift(reading, analyzer, readings, sql, new HeapRoom(properties), members);
        return new DeepPassRunner(line, sql, shift, reading, analyzer, properties, node, at);
    }

    private void readAll(LookAlike tenant, FakeDeepAnalyzer analyzer) {
        line.standInLine(tenant.id(), now());
        runner(analyzer, clock).workThroughTheLine();
    }

    private void ingest(LookAlike tenant, String id, String text, Instant at) {
        tenant.run(() -> ingest.ingest(tenant.northListing().id(), "test", List.of(RawReviews.of(id, 1, text, at))));
    }

    private void erase(LookAlike tenant, String platformReviewId) {
        List<HeldThing> things =
                tenant.call(() -> privacy.search(new PersonQuery("", null, platformReviewId, Set.of(), ""))).stream()
                        .map(PersonMatch::thing)
                        .toList();
        PrivacyRequest request = tenant.call(() -> privacy.erase(things));
        privacyWorker.run(new PrivacyRequestJob(tenant.id(), request.id()));
    }

    private int echoes(LookAlike tenant) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM review_reading WHERE tenant_id = ? AND echo", Integer.class, tenant.id()));
    }

    private ReviewDetails only(LookAlike tenant, String filter) {
        return tenant.call(() -> reviews.get(first(tenant, filter)));
    }

    private long first(LookAlike tenant, String filter) {
        return tenant.call(() -> search.ids(ReviewFilter.parse(filter), 1)).getFirst();
    }

    private long count(LookAlike tenant, String filter) {
        return tenant.call(() -> search.count(ReviewFilter.parse(filter)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
