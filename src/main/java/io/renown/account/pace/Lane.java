package io.renown.account.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * The way to one host: so many calls at a time, and none for a while when it stopped answering. A dead platform holds up
 * its own lane, nobody else's.
 */
public final class Lane {

    private static final int SILENCES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final int atOnce;
    private int running;
    private int silences;
    private int pauses;
    private Instant closedUntil = Instant.MIN;

    /** @param atOnce calls of the host */
    public Lane(int atOnce) {
        this.atOnce = atOnce;
    }

    /** How many calls may begin; one, to try, after a pause. */
    public synchronized int free(Instant now) {
        if (now.isBefore(closedUntil)) {
            return 0;
        }
        return silences >= SILENCES ? Math.max(0, 1 - running) : atOnce - running;
    }

    public synchronized Instant closedUntil() {
        return closedUntil;
    }

    public synchronized boolean enter(Instant now) {
        if (free(now) <= 0) {
            return false;
        }
        running++;
        return true;
    }

    public synchronized void leave() {
        running--;
    }

    public synchronized void answered() {
        silences = 0;
        pauses = 0;
    }

    /** No answer in time, or none from behind its front. */
    public synchronized void silent(Instant now) {
        silences++;
        if (silences >= SILENCES && !now.isBefore(closedUntil)) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(pauses, 10));
            closedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
            pauses++;
        }
    }

    synchronized boolean isIdle() {
        return running == 0 && silences == 0;
    }
}
