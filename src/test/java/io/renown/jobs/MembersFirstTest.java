package io.renown.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class MembersFirstTest {

    private final MembersFirst members = new MembersFirst();

    @Test
    void workGoesOnAtOnceWhereNobodyWaits() {
        assertThat(elapsed(members::giveWay)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void workWaitsUntilTheLastMemberHasAnAnswer() throws Exception {
        members.asked();
        members.asked();
        CompletableFuture<Void> work = CompletableFuture.runAsync(members::giveWay);
        members.answered();
        Assertions.assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> work.get(300, TimeUnit.MILLISECONDS));

        members.answered();

        assertThat(work).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void workGetsOnHoweverMuchIsAsked() {
        members.asked();

        assertThat(elapsed(members::giveWay)).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(20));
    }

    private static Duration elapsed(Runnable block) {
        long began = System.nanoTime();
        block.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
