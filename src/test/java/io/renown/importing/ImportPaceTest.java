package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportPaceTest {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private final ImportPace pace = new ImportPace();

    @Test
    void tellsNothingFromOneLook() {
        pace.see(run(100, 10), START);

        assertThat(pace.rowsPerSecond()).isZero();
        assertThat(pace.timeLeft()).isEmpty();
    }

    @Test
    void tellsRateAndTimeLeft() {
        pace.see(run(1000, 10), START);
        pace.see(run(5000, 30), START.plusSeconds(2));

        assertThat(pace.rowsPerSecond()).isEqualTo(2000);
        assertThat(pace.timeLeft()).contains(Duration.ofSeconds(7));
    }

    @Test
    void forgetsThePauseBeforeARestart() {
        pace.see(run(1000, 10), START);
        pace.see(run(1000, 10), START.plusSeconds(600));
        pace.see(run(3000, 20), START.plusSeconds(601));

        assertThat(pace.rowsPerSecond()).isEqualTo(2000);
    }

    @Test
    void promisesNoEndWhileNothingMoves() {
        pace.see(run(1000, 10), START);
        pace.see(run(1000, 10), START.plusSeconds(5));

        assertThat(pace.timeLeft()).isEmpty();
    }

    private static ImportRunDetails run(long received, long bytesRead) {
        return new ImportRunDetails(
                1,
                2,
                "shop",
                "Shop",
                null,
                "reviews.csv",
                100,
                ImportState.RUNNING,
                null,
                false,
                received,
                received,
                0,
                0,
                0,
                0,
                null,
                bytesRead,
                START,
                START,
                null);
    }
}
