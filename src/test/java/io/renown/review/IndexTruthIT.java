package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.nodes.Node;
import io.renown.review.filter.ReviewFilter;
import io.renown.search.IndexEntry;
import io.renown.search.IndexFailures;
import io.renown.search.IndexLedger;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever was done to the index while nobody looked: it is as true as the database again after a start. */
class IndexTruthIT extends PortalIT {

    private static @Nullable LookAlike own;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private IndexLedger ledger;

    @Autowired
    private Node node;

    @Autowired
    private IndexFailures failures;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void feedsAnIndexThatWasLost() {
        lose(40);
        ledger.write(IndexEntry.of("lost"));

        keeper.makeTrue();

        assertThat(count()).isEqualTo(40);
        assertThat(ledger.read().isFilled()).isTrue();
    }

    @Test
    void emptiesTheIndexOfAnotherDatabase() {
        own();
        IndexEntry entry = ledger.read();
        ledger.write(new IndexEntry(entry.index(), "another", entry.form(), entry.number(), entry.fedUntil()));
        leave(4711); // a document of the other one's

        keeper.makeTrue();

        assertThat(count()).isEqualTo(40);
        assertThat(ledger.read().installation()).isNotEqualTo("another");
    }

    @Test
    void emptiesAnIndexThatIsAheadOfItsDatabase() {
        own();
        keeper.makeTrue();
        jdbc.update(
                "UPDATE index_mark SET number = 0 WHERE search_index = ?",
                ledger.read().index());
        leave(4712);

        keeper.makeTrue();

        assertThat(count()).isEqualTo(40);
    }

    @Test
    void makesTheIndexAnewWhenItsDocumentsHaveAnotherForm() {
        own();
        keeper.makeTrue();
        IndexEntry entry = ledger.read();
        ledger.write(new IndexEntry(entry.index(), entry.installation(), "older", entry.number(), entry.fedUntil()));
        leave(4713);

        keeper.makeTrue();

        assertThat(count()).isEqualTo(40);
        assertThat(ledger.read().form()).isEqualTo(entry.form());
    }

    @Test
    void catchesUpWhenAnOlderCopyWasPutBack() {
        own();
        keeper.makeTrue();
        IndexEntry entry = ledger.read();
        ledger.write(entry.marked(entry.number() - 1, Instant.parse("2026-01-01T00:00:00Z")));
        lose(3);
        leave(4714); // so that the counts alone tell less than the truth
        leave(4715);
        leave(4716);

        keeper.makeTrue();

        assertThat(ids(3)).noneMatch(id -> id < 5000);
        assertThat(count()).isEqualTo(40);
    }

    @Test
    void repairsATenantWhoseDocumentsWereEmptied() {
        own();
        keeper.makeTrue();
        lose(40);
        jdbc.update("UPDATE index_mark SET beat_at = UTC_TIMESTAMP(6) WHERE node = ?", node.id());

        keeper.makeTrue();

        assertThat(count()).isEqualTo(40);
    }

    @Test
    void feedsAgainWhatTheIndexDidNotTake() {
        own();
        keeper.makeTrue();
        lose(40);
        failures.note(new IOException("no room on the disk of the index"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> { // the portal's own turn may be under way
                            keeper.mark();
                            assertThat(count()).isEqualTo(40);
                        });
        assertThat(failures.take()).as("settled").isFalse();
    }

    private LookAlike own() {
        if (own == null) {
            own = tenants.fresh("truth-alike");
        }
        return own;
    }

    private long count() {
        return own().call(() -> search.count(ReviewFilter.ALL));
    }

    private java.util.List<Long> ids(int limit) {
        return own().call(() -> search.ids(ReviewFilter.ALL, limit));
    }

    private void lose(int documents) {
        own().run(() -> ids(documents)
                .forEach(id -> inTransaction(
                        () -> Search.session(entities).indexingPlan().purge(Review.class, id, null))));
        assertThat(count()).isEqualTo(40 - documents);
    }

    /** Puts a document into the index that has no row. */
    private void leave(long id) {
        own().run(() -> inTransaction(() -> {
            Review review = entities.createQuery("from Review r", Review.class)
                    .setMaxResults(1)
                    .getSingleResult();
            entities.detach(review);
            org.springframework.test.util.ReflectionTestUtils.setField(review, "id", id);
            Search.session(entities).indexingPlan().addOrUpdate(review);
        }));
    }

    private void inTransaction(Runnable block) {
        transactions.executeWithoutResult(status -> block.run());
    }
}
