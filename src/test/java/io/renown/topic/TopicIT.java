package io.renown.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.ListingService;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyRequestJob;
import io.renown.privacy.PrivacyRequestJobHandler;
import io.renown.privacy.PrivacyService;
import io.renown.review.DeepReading;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSort;
import io.renown.review.TopicName;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.Sentiment;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reviews are about is found, shown and counted. */
@OnEachEngine
class TopicIT extends TopicCase {

    @Autowired
    private TopicService service;

    @Autowired
    private TopicTimes times;

    @Autowired
    private DeepReading reading;

    @Autowired
    private PrivacyService privacy;

    @Autowired
    private PrivacyRequestJobHandler privacyWorker;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ListingService listings;

    @Test
    void findsWhatReviewsAreAboutAndShowsItInListsFacetsAndFigures() {
        LookAlike own = threeSubjects("topic-found");

        List<TopicName> found = shown(own);

        assertThat(found).hasSize(3);
        TopicName parcels = of(own, "Crates");
        assertThat(parcels.words()).contains("crushed");
        assertThat(count(own, "topic:" + Tsid.format(parcels.id()))).isEqualTo(EACH);
        assertThat(count(own, "topic:" + Tsid.format(parcels.id()) + " crates")).isEqualTo(EACH);
        ReviewPage page = own.call(() -> search.search(new ReviewQuery(
                ReviewFilter.parse("crates"), ReviewSort.NEWEST, 0, 10, null, Set.of(FilterField.TOPIC))));
        assertThat(page.facets().get(FilterField.TOPIC)).singleElement().satisfies(value -> {
            assertThat(value.value()).isEqualTo(Tsid.format(parcels.id()));
            assertThat(value.count()).isEqualTo(EACH);
        });
        TopicBoard board = own.call(() ->
                boards.board(ReviewFilter.parse("language:en"), LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 12)));
        assertThat(board.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.now().total()).isEqualTo(EACH);
            assertThat(row.example()).isNotNull();
        });
    }

    @Test
    void keepsItsTopicsAndWritesNothingWhereNothingChanged() {
        LookAlike own = threeSubjects("topic-again");
        List<TopicName> before = shown(own);
        long writes = writes(own);

        findAgain(own);

        assertThat(shown(own)).isEqualTo(before);
        assertThat(writes(own)).isEqualTo(writes);
    }

    @Test
    void aSubjectThatIsNewJoinsAndOneThatIsGoneGoes() {
        LookAlike own = threeSubjects("topic-new");
        long parcels = of(own, "Crates").id();
        topics.say(own, "Vouchers", "code refused at checkout", 1, EACH, JUNE);
        topics.read(own, "Vouchers");
        jdbc.update(
                "DELETE FROM review_reading WHERE tenant_id = ? AND id IN (SELECT id FROM review WHERE tenant_id = ? AND"
                        + " text LIKE 'Baristas %')",
                own.id(), own.id());

        topics.findAll();

        assertThat(of(own, "Crates").id()).isEqualTo(parcels);
        assertThat(of(own, "Vouchers").words()).contains("vouchers");
        assertThat(own.call(() -> catalog.topics()).roots()).hasSize(3);
    }

    @Test
    void whatIsReadBetweenRunsGetsItsTopicAtOnce() {
        LookAlike own = threeSubjects("topic-fresh");
        topics.say(own, "Crates", "arrived crushed and late", 1, 1, JUNE.plus(Duration.ofDays(3)));
        long id = topics.ids(own, "crates since:2026-06-13").getFirst();
        DeepReading.Unread unread = TenantContext.callAs(
                own.id(),
                own.owner(),
                () -> reading.next("fake-1", 1000).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow());

        own.run(() -> reading.accept(
                List.of(unread),
                List.of(new DeepAnalysis(
                        Sentiment.NEGATIVE,
                        1,
                        -1,
                        List.of(),
                        TopicsOfTests.vector(unread.review().content().whole()),
                        "fake-1"))));

        assertThat(topicOf(own, id)).isEqualTo(of(own, "Crates").id());
        assertThat(own.call(() -> sql.find(clock.instant())).orElseThrow().dueAt())
                .as("one more waits for the night")
                .isEqualTo(own.call(() -> times.nextNight(clock.instant())));
    }

    @Test
    void competitorsReviewsAreSortedButMakeNoTopics() {
        LookAlike own = tenants.freshEachTime("topic-rivals");
        subjects(own);
        topics.say(own, own.southListing().id(), "Vouchers", "code refused at checkout", 1, EACH, JUNE);
        topics.say(own, own.southListing().id(), "Crates", "arrived crushed and late", 1, 6, JUNE.plusSeconds(30));
        topics.read(own, "Vouchers", "Crates");
        List<Long> theirs = topics.ids(own, "listing:" + own.southListing().ref());
        topics.findAll();
        assertThat(shown(own)).hasSize(4);

        own.run(() -> listings.turn(own.southListing().id(), true));
        assertThat(own.call(() -> sql.find(clock.instant())).orElseThrow().dueAt())
                .isBefore(clock.instant().plus(Duration.ofMinutes(3)));
        topics.findAllAfter(Duration.ofMinutes(3));

        assertThat(shown(own)).hasSize(3).noneMatch(topic -> topic.words().contains("vouchers"));
        assertThat(jdbc.queryForList("SELECT examples FROM topic WHERE tenant_id = ?", String.class, own.id()))
                .flatExtracting(ids -> Arrays.asList(ids.split(",")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(
                        theirs.stream().map(id -> Long.toString(id)).toList());
        String crates = "topic:" + Tsid.format(of(own, "Crates").id());
        assertThat(count(own, crates)).isEqualTo(EACH);
        assertThat(count(own, crates + " crushed competitors:only")).isEqualTo(6);
    }

    @Test
    void withTheReviewsGoTheirWords() {
        LookAlike own = threeSubjects("topic-erased");
        erase(own, topics.ids(own, "crates"));

        assertThat(own.call(() -> sql.find(clock.instant())).orElseThrow().dueAt())
                .isBefore(clock.instant().plus(Duration.ofMinutes(3)));
        topics.findAllAfter(Duration.ofMinutes(3));

        assertThat(jdbc.queryForList("SELECT words FROM topic WHERE tenant_id = ?", String.class, own.id()))
                .isNotEmpty()
                .noneMatch(words -> words.contains("crushed"));
    }

    @Test
    void aTopicThatIsSaidMoreAndMoreSaysSinceWhen() {
        LookAlike own = tenants.freshEachTime("topic-emerging");
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        for (int week = 1; week <= 8; week++) {
            topics.say(own, "Baristas", "friendly and helpful", 5, 10, today.minus(Duration.ofDays(7L * week)));
            topics.say(own, "Espresso", "of tea lovely", 5, 10, today.minus(Duration.ofDays(7L * week)));
        }
        topics.say(own, "Crates", "arrived crushed and late", 1, EACH, today.minus(Duration.ofDays(4)));
        topics.read(own, "Baristas", "Espresso", "Crates");

        topics.findAll();

        LocalDate since = Objects.requireNonNull(own
                .call(() -> boards.board(
                        ReviewFilter.ALL,
                        LocalDate.ofInstant(today, ZoneOffset.UTC).minusDays(27),
                        LocalDate.ofInstant(today, ZoneOffset.UTC).plusDays(1)))
                .rows()
                .stream()
                .filter(row -> row.words().contains("crushed") || row.name().contains("crates"))
                .findFirst()
                .orElseThrow()
                .emergingSince());
        assertThat(since)
                .isBetween(
                        LocalDate.ofInstant(today, ZoneOffset.UTC).minusDays(8),
                        LocalDate.ofInstant(today, ZoneOffset.UTC));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM topic WHERE tenant_id = ? AND emerging_since IS NOT NULL",
                        Integer.class,
                        own.id()))
                .isOne();
    }

    @Test
    void inAFewReviewsThereAreNoTopics() {
        LookAlike own = tenants.freshEachTime("topic-few");
        topics.say(own, "Crates", "arrived crushed and late", 1, TopicRun.FEWEST_REVIEWS - 1, JUNE);
        topics.read(own, "Crates");

        topics.findAll();

        assertThat(shown(own)).isEmpty();
        assertThat(own.call(service::status).ranAt()).isNotNull();
    }

    private long writes(LookAlike own) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT SUM(lock_version) FROM review WHERE tenant_id = ?", Long.class, own.id()));
    }

    private void erase(LookAlike tenant, List<Long> ids) {
        PrivacyRequest request = tenant.call(() -> privacy.erase(
                ids.stream().map(id -> new HeldThing(HeldThing.REVIEW, id)).toList()));
        privacyWorker.run(new PrivacyRequestJob(tenant.id(), request.id()));
    }
}
