package io.renown.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.platform.ListingService;
import io.renown.privacy.HeldThing;
import io.renown.privacy.PrivacyRequest;
import io.renown.privacy.PrivacyRequestJob;
import io.renown.privacy.PrivacyRequestJobHandler;
import io.renown.privacy.PrivacyService;
import io.renown.review.CorrectionDetails;
import io.renown.review.CorrectionKind;
import io.renown.review.CorrectionService;
import io.renown.review.DeepReading;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.TopicCatalog;
import io.renown.review.TopicName;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.Sentiment;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachEngine
class TopicIT extends PortalIT {

    private static final int EACH = 24;
    private static final String NODE = "dead-node-000";
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Instant JUNE = Instant.parse("2026-06-10T00:00:00Z");

    @Autowired
    private TopicsOfTests topics;

    @Autowired
    private TopicCatalog catalog;

    @Autowired
    private TopicService service;

    @Autowired
    private TopicBoardService boards;

    @Autowired
    private TopicRunSql sql;

    @Autowired
    private TopicLineSql line;

    @Autowired
    private TopicTimes times;

    @Autowired
    private TopicStore store;

    @Autowired
    private TopicRun run;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private CorrectionService corrections;

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

    @Autowired
    private Clock clock;

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
    void aRunThatDiesGoesOnWhereItWas() {
        LookAlike own = tenants.freshEachTime("topic-killed");
        subjects(own);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        claim(own, now);
        own.run(() -> {
            store.begin(NODE, now.plus(CLAIM), run.find(() -> {}), 0);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM review WHERE tenant_id = ? AND topic_id IS NOT NULL",
                            Long.class,
                            own.id()))
                    .as("nothing is seen of it yet")
                    .isZero();
        });
        long stamp = own.call(() -> sql.find(now)).orElseThrow().stamp();

        topics.findAll();
        assertThat(own.call(() -> sql.find(now)).orElseThrow().ranAt()).isNull();

        topics.findAllAfter(Duration.ofMinutes(11));
        TopicRunSql.Row row = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(row.ranAt()).isNotNull();
        assertThat(row.stamp()).as("by the model that was found then").isEqualTo(stamp);
        assertThat(count(own, "topic:" + Tsid.format(of(own, "Crates").id()))).isEqualTo(EACH);
    }

    @Test
    void whoLostItsClaimWritesNothingMore() {
        LookAlike own = tenants.freshEachTime("topic-stolen");
        subjects(own);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        claim(own, now);
        TopicRun.Found found = own.call(() -> run.find(() -> {}));
        own.run(() -> store.begin(NODE, now.plus(CLAIM), found, 0));
        long stamp = own.call(() -> sql.find(now)).orElseThrow().stamp();
        jdbc.update("UPDATE topic_run SET claimed_by = 'quicker-node0' WHERE tenant_id = ?", own.id());

        own.run(() -> {
            assertThatThrownBy(() -> sql.hold(NODE, now.plus(CLAIM))).isInstanceOf(ShiftOver.class);
            assertThatThrownBy(() -> store.begin(NODE, now.plus(CLAIM), found, 0))
                    .isInstanceOf(ShiftOver.class);
            assertThatThrownBy(() -> store.sortNext(NODE, now.plus(CLAIM))).isInstanceOf(ShiftOver.class);
            assertThatThrownBy(() -> store.finish(NODE, Map.of())).isInstanceOf(ShiftOver.class);
            sql.end(NODE, null, null);
        });

        TopicRunSql.Row row = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(row.stamp()).isEqualTo(stamp);
        assertThat(row.assignedAfter()).isZero();
        assertThat(row.ranAt()).isNull();
        assertThat(row.working()).as("by the other one").isTrue();
    }

    @Test
    void whatIsWishedBetweenTwoShiftsIsNotLost() {
        LookAlike own = tenants.freshEachTime("topic-wished");
        subjects(own);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        claim(own, now);
        Instant wished = now.plus(Duration.ofMinutes(2));
        own.run(() -> {
            store.begin(NODE, now.plus(CLAIM), run.find(() -> {}), 0);
            sql.end(NODE, now, null);
            sql.wish(wished);
        });
        long stamp = own.call(() -> sql.find(now)).orElseThrow().stamp();

        topics.findAll();
        TopicRunSql.Row sorted = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(sorted.ranAt()).isNotNull();
        assertThat(sorted.stamp()).isEqualTo(stamp);
        assertThat(sorted.dueAt()).isEqualTo(wished);

        topics.findAllAfter(Duration.ofMinutes(3));
        TopicRunSql.Row again = own.call(() -> sql.find(now)).orElseThrow();
        assertThat(again.stamp()).isNotEqualTo(stamp);
        assertThat(again.dueAt()).isNull();
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
    void aTopicWithACorrectionStaysHoweverOldThatIs() {
        LookAlike own = threeSubjects("topic-corrected");
        long staff = of(own, "Baristas").id();
        long crate = topics.ids(own, "crates").getFirst();
        own.run(() -> corrections.correctTopic(crate, staff));
        assertThat(own.call(() -> sql.findCorrected())).containsExactly(staff);
        jdbc.update(
                "DELETE FROM review_reading WHERE tenant_id = ? AND id IN (SELECT id FROM review WHERE tenant_id = ? AND"
                        + " text LIKE 'Baristas %')",
                own.id(), own.id());

        findAgain(own);

        assertThat(own.call(() -> catalog.topics()).find(staff)).isPresent();
    }

    @Test
    void whatAMemberSaysOutlastsEveryRunAndCanBeTakenBack() {
        LookAlike own = threeSubjects("topic-said");
        TopicName parcels = of(own, "Crates");
        TopicName staff = of(own, "Baristas");
        long elsewhere = topics.ids(own, "crates").getFirst();
        long nowhere = topics.ids(own, "crates").getLast();

        own.run(() -> {
            corrections.correctTopic(elsewhere, staff.id());
            corrections.correctTopic(nowhere, null);
        });
        findAgain(own);

        assertThat(topicOf(own, elsewhere)).isEqualTo(staff.id());
        assertThat(topicOf(own, nowhere)).isNull();
        assertThat(count(own, "topic:" + Tsid.format(staff.id()))).isEqualTo(EACH + 1);
        assertThat(count(own, "topic:" + Tsid.format(parcels.id()))).isEqualTo(EACH - 2);
        assertThat(own.call(() -> corrections.list(elsewhere))).singleElement().satisfies(said -> {
            assertThat(said.kind()).isEqualTo(CorrectionKind.TOPIC);
            assertThat(said.standing()).isEqualTo(CorrectionDetails.Standing.COUNTS);
        });

        own.run(() -> {
            corrections.undoTopic(elsewhere);
            corrections.undoTopic(nowhere);
        });
        assertThat(topicOf(own, elsewhere)).isEqualTo(parcels.id());
        assertThat(topicOf(own, nowhere)).isEqualTo(parcels.id());
    }

    @Test
    void topicsAreNamedMadeOneAndHiddenForGood() {
        LookAlike own = threeSubjects("topic-named");
        TopicName parcels = of(own, "Crates");
        TopicName staff = of(own, "Baristas");

        own.run(() -> {
            assertThat(service.rename(parcels.id(), "  Delivery\tand box ")).isNull();
            service.merge(staff.id(), parcels.id());
            service.hide(of(own, "Espresso").id());
        });
        findAgain(own);

        assertThat(of(own, "Crates").words()).isEqualTo("Delivery and box");
        assertThat(of(own, "Baristas").id()).isEqualTo(parcels.id());
        assertThat(count(own, "topic:" + Tsid.format(parcels.id()))).isEqualTo(2L * EACH);
        TopicBoard board = board(own);
        assertThat(board.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.now().total()).isEqualTo(2L * EACH));
        own.run(() -> assertThatThrownBy(() -> service.merge(parcels.id(), staff.id()))
                .as("in a circle")
                .isInstanceOf(Problem.class));

        own.run(() -> {
            service.separate(staff.id());
            service.rename(parcels.id(), null);
            boards.hidden().forEach(topic -> service.show(topic.id()));
        });
        assertThat(board(own).rows()).hasSize(3);
        assertThat(of(own, "Crates")).isEqualTo(parcels);
    }

    @Test
    void whoSeesSomeBrandsAloneMayNotChangeTheTopicsOfAll() {
        LookAlike own = threeSubjects("topic-limited");
        long id = of(own, "Crates").id();

        TenantContext.runAs(own.id(), own.limited(), () -> {
            assertThatThrownBy(() -> service.rename(id, "Mine")).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> service.hide(id)).isInstanceOf(RuntimeException.class);
        });
        own.run(() -> {
            service.merge(of(own, "Baristas").id(), id);
            service.hide(of(own, "Espresso").id());
            assertThat(service.merged()).hasSize(1);
            assertThat(boards.hidden()).hasSize(1);
        });
        TenantContext.runAs(own.id(), own.limited(), () -> {
            assertThat(service.merged()).isEmpty();
            assertThat(boards.hidden()).isEmpty();
        });
        assertThat(of(own, "Crates").words()).contains("crushed");
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

    private void claim(LookAlike own, Instant now) {
        assertThat(line.claim(own.id(), NODE, now, now.plus(CLAIM))).isTrue();
    }

    private LookAlike threeSubjects(String name) {
        LookAlike own = tenants.freshEachTime(name);
        subjects(own);
        topics.findAll();
        return own;
    }

    private void subjects(LookAlike own) {
        topics.say(own, "Crates", "arrived crushed and late", 1, EACH, JUNE);
        topics.say(own, "Baristas", "friendly and helpful", 5, EACH, JUNE.plusSeconds(60));
        topics.say(own, "Espresso", "of tea lovely", 5, EACH, JUNE.plusSeconds(120));
        topics.read(own, "Crates", "Baristas", "Espresso");
    }

    private void findAgain(LookAlike own) {
        own.run(() -> sql.wish(clock.instant().minusSeconds(1)));
        topics.findAll();
    }

    private List<TopicName> shown(LookAlike own) {
        return own.call(() -> catalog.topics()).roots();
    }

    /** The topic of the first review of a subject that is in one. */
    private TopicName of(LookAlike own, String subject) {
        return topics.ids(own, subject).stream()
                .map(id -> topicOf(own, id))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(id -> own.call(() -> catalog.topics()).find(id))
                .orElseThrow();
    }

    private @Nullable Long topicOf(LookAlike own, long reviewId) {
        return own.call(() -> reviews.get(reviewId)).topicId();
    }

    private TopicBoard board(LookAlike own) {
        return own.call(() -> boards.board(ReviewFilter.ALL, LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 12)));
    }

    private long count(LookAlike own, String filter) {
        return own.call(() -> search.count(ReviewFilter.parse(filter)));
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
