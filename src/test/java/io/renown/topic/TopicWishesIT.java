package io.renown.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.review.CorrectionChange;
import io.renown.review.CorrectionDetails;
import io.renown.review.CorrectionKind;
import io.renown.review.CorrectionService;
import io.renown.review.CorrectionWish;
import io.renown.review.TopicName;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.TenantContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What members make of topics stands against what runs find. */
@OnEachEngine
class TopicWishesIT extends TopicCase {

    @Autowired
    private TopicService service;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private JdbcTemplate jdbc;

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
    void theUndoPutsAReviewBackIntoTheTopicThatWasSaidBefore() {
        LookAlike own = threeSubjects("topic-undone");
        TopicName parcels = of(own, "Crates");
        TopicName staff = of(own, "Baristas");
        long review = topics.ids(own, "crates").getFirst();
        own.run(() -> corrections.correctTopic(review, staff.id()));

        CorrectionChange nowhere = own.call(() ->
                corrections.correct(review, new CorrectionWish(null, Map.of(), new CorrectionWish.InTopic(null))));
        assertThat(topicOf(own, review)).isNull();
        own.run(() -> corrections.undo(nowhere.undo()));
        assertThat(topicOf(own, review)).isEqualTo(staff.id());

        CorrectionChange free = own.call(() -> corrections.takeBack(review, CorrectionKind.TOPIC, ""));
        assertThat(topicOf(own, review)).isEqualTo(parcels.id());
        own.run(() -> corrections.correctTopic(review, parcels.id()));
        assertThatThrownBy(() -> own.run(() -> corrections.undo(free.undo())))
                .as("it was said again since")
                .isInstanceOf(Problem.class);
        assertThat(topicOf(own, review)).isEqualTo(parcels.id());
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
}
