package io.renown.jobs;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Who waits for a page comes before background work of this process, which shares the processors with it: such work gives
 * way between two batches, for a while at most, so that it gets on however much is asked.
 */
@Component
public class MembersFirst {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long lastAnswer = System.nanoTime() - QUIET.toNanos();

    /** A member waits from now on, until {@link #answered()}. */
    public void asked() {
        waiting.incrementAndGet();
    }

    public void answered() {
        lastAnswer = System.nanoTime();
        waiting.decrementAndGet();
    }

    /** For background work between two batches, outside any transaction: returns in a quiet moment, or after two seconds. */
    public void giveWay() {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!isQuiet()
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean isQuiet() {
        return waiting.get() == 0 && System.nanoTime() - lastAnswer >= QUIET.toNanos();
    }
}
