package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.renown.importing.ImportWorker.Outcome;
import io.renown.review.ReviewIngest;
import io.renown.shared.Problem;
import io.renown.support.OnEachEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A run goes on behind its last batch, whatever stops it and whoever works beside it. */
@OnEachEngine
class ImportWorkIT extends ImportScene {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void goesOnBehindTheLastBatchAfterEachStop() {
        long id = queued(ReviewRows.csv(0, 3400));

        assertThat(work(id, Duration.ZERO)).isEqualTo(Outcome.MORE);
        assertThat(reviews()).isEqualTo(ReviewIngest.BATCH);
        killedInTheMiddleOfABatch(id);
        assertThat(reviews()).isEqualTo(ReviewIngest.BATCH);
        assertThat(get(id).received()).isEqualTo(ReviewIngest.BATCH);
        while (work(id, Duration.ZERO) == Outcome.MORE) {
            assertThat(reviews()).isEqualTo(get(id).received());
        }

        assertThat(get(id).state()).isEqualTo(ImportState.COMPLETED);
        assertThat(get(id).received()).isEqualTo(3400);
        assertThat(get(id).added()).isEqualTo(3400);
        assertThat(reviews()).isEqualTo(3400);
        assertThat(daysCounted()).isEqualTo(3400);
    }

    @Test
    void letsOnlyOneOfTwoWorkersSettleARow() throws Exception {
        long id = queued(ReviewRows.csv(0, 3000));

        List<Outcome> outcomes = together(() -> work(id, LONG), () -> work(id, LONG));

        assertThat(outcomes).contains(Outcome.OVER);
        assertThat(get(id).received()).isEqualTo(3000);
        assertThat(get(id).added()).isEqualTo(3000);
        assertThat(reviews()).isEqualTo(3000);
        assertThat(daysCounted()).isEqualTo(3000);
    }

    @Test
    void takesInTwoFilesForOneListingAtTheSameTime() throws Exception {
        long first = queued(ReviewRows.csv(0, 2500));
        long second = queued(ReviewRows.csv(1000, 3500));

        List<Outcome> outcomes = together(() -> work(first, LONG), () -> work(second, LONG));

        assertThat(outcomes).containsOnly(Outcome.OVER);
        assertThat(get(first).added() + get(second).added()).isEqualTo(3500);
        assertThat(get(first).unchanged() + get(second).unchanged()).isEqualTo(1500);
        assertThat(reviews()).isEqualTo(3500);
        assertThat(daysCounted()).isEqualTo(3500);
    }

    @Test
    void endsBehindTheBatchAtWorkWhenCanceled() {
        long id = queued(ReviewRows.csv(0, 1700));
        work(id, Duration.ZERO);

        tenant.run(() -> imports.cancel(id));

        assertThat(get(id).canceling()).isTrue();
        assertThat(work(id, LONG)).isEqualTo(Outcome.OVER);
        assertThat(get(id).state()).isEqualTo(ImportState.CANCELED);
        assertThat(reviews()).isEqualTo(ReviewIngest.BATCH);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> tenant.run(() -> imports.cancel(id)))
                .withMessage("import-over");
    }

    @Test
    void cancelsAtOnceWhatHasNotBegun() {
        long id = queued(ReviewRows.csv(0, 10));

        tenant.run(() -> imports.cancel(id));

        assertThat(get(id).state()).isEqualTo(ImportState.CANCELED);
        assertThat(work(id, LONG)).isEqualTo(Outcome.OVER);
        assertThat(reviews()).isZero();
    }

    /** What a kill leaves of the transaction that was open: nothing. */
    private void killedInTheMiddleOfABatch(long id) {
        tenant.run(() -> transaction.executeWithoutResult(status -> {
            work(id, Duration.ZERO);
            status.setRollbackOnly();
        }));
    }

    private long daysCounted() {
        return count("SELECT COALESCE(SUM(reviews), 0) FROM review_day WHERE tenant_id = ? AND listing_id = ?");
    }

    private static List<Outcome> together(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> done : threads.invokeAll(List.of(one, other))) {
                outcomes.add(done.get());
            }
            return outcomes;
        }
    }
}
