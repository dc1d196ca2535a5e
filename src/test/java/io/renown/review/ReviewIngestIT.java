package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachEngine
class ReviewIngestIT extends PortalIT {

    private static @Nullable LookAlike own;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewRepository repository;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private IndexRefill refill;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void writesNothingForWhatIsHeldWordForWord() {
        RawReview review = review("again", 4, "Solid kettle.");

        assertThat(ingest(review)).isEqualTo(new IngestResult(1, 0, 0));
        assertThat(ingest(review)).isEqualTo(new IngestResult(0, 0, 1));
        assertThat(ingest(review, review)).isEqualTo(new IngestResult(0, 0, 2));
    }

    @Test
    void noticesInABatchThatAReviewWasChangedByAnother() {
        RawReview[] three = {
            review("lock-1", 2, "Squeaks."), review("lock-2", 2, "Rattles."), review("lock-3", 2, "Hums.")
        };
        ingest(three);
        Instant later = Instant.parse("2026-06-05T10:00:00Z");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> own().run(() -> transaction().executeWithoutResult(status -> {
                    List<Review> held = repository.findAll().stream()
                            .filter(review -> review.platformReviewId().startsWith("lock-"))
                            .toList();
                    changeInAnotherTransaction(held.get(1).id(), later);
                    held.forEach(review -> review.moveTo(WorkState.DONE, later));
                    repository.flush();
                })));
    }

    private void changeInAnotherTransaction(long id, Instant at) {
        TransactionTemplate another = transaction();
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(
                status -> repository.findById(id).orElseThrow().assignTo(null, at));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    @Test
    void keepsTheWordsThatAChangeReplaced() {
        ingest(review("edited", 1, "Leaks from the first day."));
        assertThat(ingest(review("edited", 5, "They sent a new one, works."))).isEqualTo(new IngestResult(0, 1, 0));

        ReviewDetails held = find("works");
        assertThat(held.versions()).isEqualTo(2);
        assertThat(held.earlier())
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.text()).isEqualTo("Leaks from the first day."));
        assertThat(count("leaks")).as("the index has the new words only").isZero();
    }

    @Test
    void knowsAReviewWithoutAnIdByWhatItSays() {
        RawReview nameless = review(null, 3, "No id, same words.");

        assertThat(ingest(nameless).added()).isEqualTo(1);
        assertThat(ingest(nameless).unchanged()).isEqualTo(1);
    }

    @Test
    void countsTheDaysAsTheReviewsStand() {
        ingest(review("counted", 2, "Handle broke."));
        ingest(review("counted", 5, "Handle replaced, great."));

        assertThat(counters()).isEqualTo(reviewsOfTheDays());
    }

    @Test
    void refusesAListingBeyondTheBrandsOfTheMember() {
        assertThatThrownBy(() -> TenantContext.callAs(
                        own().id(),
                        new io.renown.tenancy.Actor(
                                "importer",
                                own().limitedMemberId(),
                                java.util.EnumSet.allOf(io.renown.tenancy.Permission.class),
                                own().limited().brandScope()),
                        () -> ingest.ingest(own().southListing().id(), "test", List.of(review("x", 1, "x")))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void bringsALostIndexBack() {
        long before = count("");
        Search.mapping(entities)
                .scope(Review.class)
                .workspace(Integer.toString(own().id()))
                .purge();
        Search.mapping(entities)
                .scope(Review.class)
                .workspace(Integer.toString(own().id()))
                .refresh();
        assertThat(count("")).isZero();

        own().run(() -> refill.indexModifiedSince(entities, Instant.EPOCH, count -> {}));

        assertThat(count("")).isEqualTo(before);
    }

    private LookAlike own() {
        if (own == null) {
            own = tenants.fresh("ingest-alike");
        }
        return own;
    }

    private IngestResult ingest(RawReview... batch) {
        return own().call(() -> ingest.ingest(own().northListing().id(), "test", List.of(batch)));
    }

    private long count(String syntax) {
        return own().call(() -> search.count(ReviewFilter.parse(syntax)));
    }

    private ReviewDetails find(String words) {
        return own().call(() ->
                reviews.get(search.ids(ReviewFilter.parse(words), 1).getFirst()));
    }

    /** By day, stars and sentiment, as the counters say. */
    private List<Map<String, Object>> counters() {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.queryForList(
                        "SELECT day AS d, stars AS s, sentiment AS m, SUM(reviews) AS n FROM review_day"
                                + " WHERE tenant_id = ? GROUP BY day, stars, sentiment HAVING SUM(reviews) <> 0"
                                + " ORDER BY day, stars, sentiment",
                        own().id()));
    }

    private List<Map<String, Object>> reviewsOfTheDays() {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.queryForList(
                        "SELECT DATE(published_at) AS d, stars AS s, sentiment AS m, CAST(COUNT(*) AS DECIMAL(32)) AS n"
                                + " FROM review WHERE tenant_id = ? GROUP BY d, stars, sentiment"
                                + " ORDER BY d, stars, sentiment",
                        own().id()));
    }

    private static RawReview review(@Nullable String id, int stars, String text) {
        return new RawReview(
                id,
                "customer",
                new Rating(BigDecimal.valueOf(stars), 5),
                "",
                text,
                "en",
                Instant.parse("2026-05-04T10:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
