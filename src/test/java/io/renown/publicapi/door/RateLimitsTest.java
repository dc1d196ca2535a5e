package io.renown.publicapi.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private long now;
    private final RateLimits limits = new RateLimits(60, 3, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void refusesBeyondTheBurstAndGrantsAgainAtASteadyPace() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.take("caller").isConsumed()).isTrue();
        }
        ConsumptionProbe refused = limits.take("caller");
        assertThat(refused.isConsumed()).isFalse();
        assertThat(Duration.ofNanos(refused.getNanosToWaitForRefill())).isEqualTo(Duration.ofSeconds(1));

        now += Duration.ofSeconds(1).toNanos();
        assertThat(limits.take("caller").isConsumed()).isTrue();
        assertThat(limits.take("caller").isConsumed()).isFalse();
    }

    @Test
    void countsEachCallerAlone() {
        for (int i = 0; i < 4; i++) {
            limits.take("greedy");
        }
        assertThat(limits.take("modest").isConsumed()).isTrue();
    }
}
