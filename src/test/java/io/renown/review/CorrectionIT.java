package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.audit.AuditLog;
import io.renown.review.CorrectionDetails.Standing;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.TextSignature;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachEngine
class CorrectionIT extends PortalIT {

    private static final Instant DAY = Instant.parse("2026-05-05T10:00:00Z");
    private static final String PRAISE = "Great tea, lovely cups, quick delivery.";

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private SpreadCorrectionsJobHandler spreading;

    @Autowired
    private ReanalyzeReviewsJobHandler reanalysis;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewRepository rows;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate jdbc;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("corrections");
    }

    @Test
    void countsAtOnceInTheRowTheListAndTheDay() {
        long id = ingested("c-1", 5, PRAISE);
        assertThat(details(id).sentiment()).isEqualTo(Sentiment.POSITIVE);
        long before = countOfDay(Sentiment.NEGATIVE);

        correct(id, Sentiment.NEGATIVE);

        assertThat(details(id).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(details(id).sentimentScore()).isNegative();
        assertThat(found("sentiment:negative lovely cups")).containsExactly(id);
        assertThat(countOfDay(Sentiment.NEGATIVE)).isEqualTo(before + 1);
        assertThat(only(id)).satisfies(correction -> {
            assertThat(correction.said()).isEqualTo(Sentiment.POSITIVE);
            assertThat(correction.modelVersion()).isEqualTo(details(id).modelVersion());
            assertThat(correction.memberId()).isEqualTo(own.ownerId());
            assertThat(correction.standing()).isEqualTo(Standing.COUNTS);
        });
    }

    @Test
    void isTakenBackToWhatTheAnalysisSaid() {
        long id = ingested("c-2", 5, PRAISE);
        ReviewDetails before = details(id);
        correct(id, Sentiment.NEGATIVE);
        correct(id, Sentiment.NEUTRAL);
        correct(id, Aspect.PRICE, CorrectionVerdict.NEGATIVE);
        correct(id, Aspect.LOGISTICS, CorrectionVerdict.NOT_MEANT);

        own.run(() -> {
            corrections.undoSentiment(id);
            corrections.undoAspect(id, Aspect.PRICE);
            corrections.undoAspect(id, Aspect.LOGISTICS);
        });

        assertThat(details(id).sentiment()).isEqualTo(before.sentiment());
        assertThat(details(id).sentimentConfidence()).isEqualTo(before.sentimentConfidence());
        assertThat(details(id).aspects())
                .extracting(AspectMention::aspect)
                .containsExactlyElementsOf(
                        before.aspects().stream().map(AspectMention::aspect).toList());
        assertThat(listed(id)).isEmpty();
    }

    @Test
    void addsTurnsAndRemovesAspects() {
        long id = ingested("c-3", 5, PRAISE);
        assertThat(aspects(id)).containsEntry(Aspect.LOGISTICS, Sentiment.POSITIVE);

        correct(id, Aspect.LOGISTICS, CorrectionVerdict.NEGATIVE);
        correct(id, Aspect.NOISE, CorrectionVerdict.NEUTRAL);
        assertThat(aspects(id))
                .containsEntry(Aspect.LOGISTICS, Sentiment.NEGATIVE)
                .containsEntry(Aspect.NOISE, Sentiment.NEUTRAL);
        assertThat(found("aspect:logistics- lovely cups")).containsExactly(id);

        correct(id, Aspect.LOGISTICS, CorrectionVerdict.NOT_MEANT);
        assertThat(aspects(id)).doesNotContainKey(Aspect.LOGISTICS);
        assertThat(listed(id))
                .filteredOn(correction -> correction.field().equals("LOGISTICS"))
                .singleElement()
                .satisfies(correction -> assertThat(correction.said()).isEqualTo(Sentiment.POSITIVE));
    }

    @Test
    void survivesAnotherAnalysis() {
        long id = ingested("c-4", 5, PRAISE);
        correct(id, Sentiment.NEGATIVE);
        SystemDoor.callAcrossTenants(
                "test", () -> jdbc.update("UPDATE review SET model_version = 'old' WHERE tenant_id = ?", own.id()));

        reanalysis.run(new ReanalyzeReviewsJob(own.id()));

        assertThat(details(id).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(details(id).modelVersion()).isNotEqualTo("old");
        own.run(() -> corrections.undoSentiment(id));
        assertThat(details(id).sentiment()).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void countsNoMoreOnceTheReviewSaysSomethingElse() {
        long id = ingested("c-5", 5, PRAISE);
        correct(id, Sentiment.NEGATIVE);

        ingested("c-5", 5, "Wonderful pot, I love it.");

        assertThat(details(id).sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(only(id).standing()).isEqualTo(Standing.OUTDATED);

        ingested("c-5", 5, PRAISE.toUpperCase(java.util.Locale.ROOT));
        assertThat(details(id).sentiment()).as("says the same again").isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void reachesReviewsOfTheTenantThatSayTheSame() {
        long first = ingested("c-6", 5, PRAISE);
        long held = ingested("c-7", 5, "great tea - lovely cups - quick delivery");
        long otherStars = ingested("c-8", 1, PRAISE);
        Sentiment ofOneStar = details(otherStars).sentiment();

        int alike = own.call(() -> corrections.correctSentiment(first, Sentiment.NEUTRAL));
        correct(first, Aspect.LOGISTICS, CorrectionVerdict.NOT_MEANT);
        eventually(() -> details(held).sentiment() == Sentiment.NEUTRAL
                && !aspects(otherStars).containsKey(Aspect.LOGISTICS));
        long later = ingested("c-9", 5, PRAISE + "!");

        assertThat(alike).isEqualTo(2);
        assertThat(details(held).sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(details(later).sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(details(otherStars).sentiment()).as("other stars").isEqualTo(ofOneStar);
        assertThat(aspects(otherStars)).doesNotContainKey(Aspect.LOGISTICS);
        assertThat(listed(later)).extracting(CorrectionDetails::standing).containsOnly(Standing.FROM_SAME_WORDS);

        own.run(() -> corrections.undoSentiment(first));
        eventually(() -> details(held).sentiment() == Sentiment.POSITIVE
                && details(later).sentiment() == Sentiment.POSITIVE);
    }

    @Test
    void leavesTheCopiesOfATextThatItMovesAwayFrom() {
        long first = ingested("c-15", 5, PRAISE);
        long copy = ingested("c-16", 5, PRAISE);
        correct(first, Sentiment.NEGATIVE);
        eventually(() -> details(copy).sentiment() == Sentiment.NEGATIVE);

        ingested("c-15", 5, "Wonderful pot, I love it.");
        assertThat(details(copy).sentiment()).as("it was made on these words").isEqualTo(Sentiment.NEGATIVE);
        correct(first, Sentiment.NEUTRAL);

        eventually(() -> details(copy).sentiment() == Sentiment.POSITIVE);
        assertThat(listed(copy)).isEmpty();
        assertThat(details(first).sentiment()).isEqualTo(Sentiment.NEUTRAL);
    }

    @Test
    void leavesTheCopiesOfAnOlderTextWhenItIsTakenBack() {
        long first = ingested("c-17", 5, PRAISE);
        long copy = ingested("c-18", 5, PRAISE);
        correct(first, Aspect.LOGISTICS, CorrectionVerdict.NEGATIVE);
        eventually(() -> aspects(copy).get(Aspect.LOGISTICS) == Sentiment.NEGATIVE);
        ingested("c-17", 5, "Wonderful pot, I love it.");

        own.run(() -> corrections.undoAspect(first, Aspect.LOGISTICS));

        eventually(() -> aspects(copy).get(Aspect.LOGISTICS) == Sentiment.POSITIVE);
        assertThat(listed(copy)).isEmpty();
    }

    @Test
    void changesNothingForOtherTenants() {
        LookAlike other = tenants.freshEachTime("corrections-other");
        long foreign = ingestedBy(other, "c-10", 5, PRAISE);
        long id = ingested("c-10", 5, PRAISE);

        correct(id, Sentiment.NEGATIVE);
        spreadAll(id);
        long later = ingestedBy(other, "c-11", 5, PRAISE);

        assertThat(other.call(() -> reviews.get(foreign)).sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(other.call(() -> reviews.get(later)).sentiment()).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void doesNotReachOtherReviewsWithoutWords() {
        long bare = ingested("c-12", 5, "");
        long another = ingested("c-13", 5, "");

        correct(bare, Sentiment.NEGATIVE);
        spreadAll(bare);

        assertThat(details(bare).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(details(another).sentiment()).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void theUndoBringsTheFormerVerdictBackAndNotTheAnalysis() {
        long id = ingested("u-1", 5, PRAISE);
        correct(id, Sentiment.NEUTRAL);
        correct(id, Aspect.LOGISTICS, CorrectionVerdict.NEGATIVE);
        List<CorrectionDetails> before = listed(id);

        CorrectionChange change = own.call(() -> corrections.correct(
                id,
                new CorrectionWish(
                        Sentiment.NEGATIVE,
                        Map.of(
                                Aspect.LOGISTICS, CorrectionVerdict.NOT_MEANT,
                                Aspect.NOISE, CorrectionVerdict.POSITIVE),
                        null)));
        assertThat(details(id).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(aspects(id)).containsEntry(Aspect.NOISE, Sentiment.POSITIVE).doesNotContainKey(Aspect.LOGISTICS);
        assertThat(countOfDay(Sentiment.NEGATIVE)).isEqualTo(1);

        own.run(() -> corrections.undo(change.undo()));

        assertThat(details(id).sentiment()).isEqualTo(Sentiment.NEUTRAL);
        assertThat(aspects(id))
                .containsEntry(Aspect.LOGISTICS, Sentiment.NEGATIVE)
                .doesNotContainKey(Aspect.NOISE);
        assertThat(listed(id)).as("who said it and when as well").isEqualTo(before);
        assertThat(countOfDay(Sentiment.NEGATIVE)).isZero();
        assertThat(found("sentiment:neutral lovely cups")).containsExactly(id);
    }

    @Test
    void whatWasTakenBackComesBackByUndoInTheCopiesAsWell() {
        long id = ingested("u-2", 5, PRAISE);
        long copy = ingested("u-3", 5, PRAISE);
        correct(id, Sentiment.NEGATIVE);
        eventually(() -> details(copy).sentiment() == Sentiment.NEGATIVE);

        CorrectionChange change = own.call(() -> corrections.takeBack(id, CorrectionKind.SENTIMENT, ""));
        assertThat(details(id).sentiment()).isEqualTo(Sentiment.POSITIVE);
        eventually(() -> details(copy).sentiment() == Sentiment.POSITIVE);

        own.run(() -> corrections.undo(change.undo()));
        assertThat(details(id).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        eventually(() -> details(copy).sentiment() == Sentiment.NEGATIVE);
    }

    @Test
    void anUndoDoesNotOverwriteWhatSomebodySaidSince() {
        long id = ingested("u-4", 5, PRAISE);
        CorrectionChange first = own.call(() -> corrections.correct(
                id, new CorrectionWish(Sentiment.NEGATIVE, Map.of(Aspect.NOISE, CorrectionVerdict.POSITIVE), null)));
        correct(id, Aspect.NOISE, CorrectionVerdict.NEGATIVE);

        assertThatThrownBy(() -> own.run(() -> corrections.undo(first.undo())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("undo-overtaken"));
        assertThat(details(id).sentiment()).as("nothing of it").isEqualTo(Sentiment.NEGATIVE);
        assertThat(aspects(id)).containsEntry(Aspect.NOISE, Sentiment.NEGATIVE);

        correct(id, Aspect.PRICE, CorrectionVerdict.NEGATIVE);
        CorrectionChange second = own.call(() -> corrections.correct(id, CorrectionWish.of(Sentiment.NEUTRAL)));
        correct(id, Aspect.PRICE, CorrectionVerdict.POSITIVE);
        own.run(() -> corrections.undo(second.undo()));
        assertThat(details(id).sentiment())
                .as("others fields are not its business")
                .isEqualTo(Sentiment.NEGATIVE);
        assertThat(aspects(id)).containsEntry(Aspect.PRICE, Sentiment.POSITIVE);
    }

    @Test
    void anUndoGoesOnce() {
        long id = ingested("u-5", 5, PRAISE);
        CorrectionChange change = own.call(() -> corrections.correct(id, CorrectionWish.of(Sentiment.NEGATIVE)));
        own.run(() -> corrections.undo(change.undo()));

        assertThatThrownBy(() -> own.run(() -> corrections.undo(change.undo())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("undo-overtaken"));
        assertThat(listed(id)).isEmpty();
    }

    @Test
    void ofTwoUndosAtOnceOneIsTold() throws Exception {
        long id = ingested("u-6", 5, PRAISE);
        correct(id, Sentiment.NEUTRAL);
        CorrectionChange change = own.call(() -> corrections.correct(id, CorrectionWish.of(Sentiment.NEGATIVE)));
        List<String> became = new java.util.concurrent.CopyOnWriteArrayList<>();
        Runnable undo = () -> {
            try {
                own.run(() -> corrections.undo(change.undo()));
                became.add("done");
            } catch (Problem problem) {
                became.add(problem.slug());
            }
        };
        Thread one = Thread.ofPlatform().start(undo);
        Thread other = Thread.ofPlatform().start(undo);
        one.join();
        other.join();

        assertThat(became).containsExactlyInAnyOrder("done", "undo-overtaken");
        assertThat(details(id).sentiment()).isEqualTo(Sentiment.NEUTRAL);
    }

    @Test
    void anUndoIsForMembersWhoMayAndStaysInItsTenantAndBrands() {
        LookAlike other = tenants.freshEachTime("corrections-undo");
        long id = ingested("u-7", 5, PRAISE);
        CorrectionUndo undo = own.call(() -> corrections.correct(id, CorrectionWish.of(Sentiment.NEGATIVE)))
                .undo();
        Actor viewer = new Actor(
                "viewer",
                own.ownerId(),
                Role.CLIENT_VIEWER.permissions(),
                own.owner().brandScope());
        Actor elsewhere = new Actor(
                "elsewhere",
                own.ownerId(),
                Role.ADMIN.permissions(),
                io.renown.tenancy.BrandScope.of(List.of(own.south().id())));

        assertThatThrownBy(() -> TenantContext.runAs(own.id(), viewer, () -> corrections.undo(undo)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
        assertThatThrownBy(() -> TenantContext.runAs(own.id(), elsewhere, () -> corrections.undo(undo)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
        assertThatThrownBy(() -> other.run(() -> corrections.undo(undo)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
        assertThatThrownBy(() -> other.run(
                        () -> corrections.undo(new CorrectionUndo(other.id(), undo.reviewId(), undo.steps()))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(details(id).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void isForMembersWhoMayAndIsLogged() {
        long id = ingested("c-14", 5, PRAISE);
        Actor viewer = new Actor(
                "viewer",
                own.ownerId(),
                Role.CLIENT_VIEWER.permissions(),
                own.owner().brandScope());

        assertThatThrownBy(() -> TenantContext.callAs(
                        own.id(), viewer, () -> corrections.correctSentiment(id, Sentiment.NEGATIVE)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
        correct(id, Aspect.TASTE, CorrectionVerdict.NEGATIVE);

        assertThat(own.call(() -> audit.newest(5)).toString()).contains("review.corrected", "taste negative");
    }

    private void correct(long id, Sentiment sentiment) {
        own.run(() -> corrections.correctSentiment(id, sentiment));
    }

    private void correct(long id, Aspect aspect, CorrectionVerdict verdict) {
        own.run(() -> corrections.correctAspect(id, aspect, verdict));
    }

    /** What the job behind a correction brings about. */
    private static void eventually(Callable<Boolean> settled) {
        await().atMost(Duration.ofSeconds(30)).until(settled);
    }

    /** As the job does, where none was asked for. */
    private void spreadAll(long id) {
        Optional<TextSignature> signature =
                own.call(() -> rows.findById(id).map(review -> review.findings().signature()));
        signature.ifPresent(known -> spreading.run(SpreadCorrectionsJob.of(own.id(), known)));
    }

    private long ingested(String key, int stars, String text) {
        return ingestedBy(own, key, stars, text);
    }

    private long ingestedBy(LookAlike tenant, String key, int stars, String text) {
        return tenant.call(() -> {
            ingest.ingest(tenant.northListing().id(), "test", List.of(RawReviews.of(key, stars, text, DAY)));
            return rows.findAll().stream()
                    .filter(review -> review.platformReviewId().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    private ReviewDetails details(long id) {
        return own.call(() -> reviews.get(id));
    }

    private Map<Aspect, Sentiment> aspects(long id) {
        return details(id).aspects().stream()
                .collect(Collectors.toMap(
                        AspectMention::aspect, AspectMention::sentiment, (a, b) -> a.compareTo(b) > 0 ? a : b));
    }

    private List<CorrectionDetails> listed(long id) {
        return own.call(() -> corrections.list(id));
    }

    private CorrectionDetails only(long id) {
        assertThat(listed(id)).hasSize(1);
        return listed(id).getFirst();
    }

    private List<Long> found(String query) {
        return own.call(() -> search.ids(ReviewFilter.parse(query), 10));
    }

    private long countOfDay(Sentiment sentiment) {
        Long count = SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.queryForObject(
                        "SELECT COALESCE(SUM(reviews), 0) FROM review_day WHERE tenant_id = ? AND day = '2026-05-05'"
                                + " AND sentiment = ?",
                        Long.class,
                        own.id(),
                        sentiment.name()));
        return count == null ? 0 : count;
    }
}
