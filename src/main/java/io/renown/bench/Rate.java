package io.renown.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * How many one thread gets through in a second of processor time, so that others on the machine cost little: the median of
 * some rounds behind a warm-up.
 */
final class Rate {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 7;

    /** Of {@link BenchOptions#seconds()}: all rounds and the warm-up take a fifth of these. */
    private static final int ROUNDS_OF_ALL = 60;

    private final long roundNanos;

    Rate(BenchOptions options) {
        this.roundNanos = TimeUnit.SECONDS.toNanos(options.seconds()) / ROUNDS_OF_ALL;
    }

    /** @param atATime how many things one call is given */
    <T> double of(List<T> things, int atATime, Consumer<List<T>> work) {
        double[] rates = new double[ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            double rate = round(things, atATime, work);
            if (round >= 0) {
                rates[round] = rate;
            }
        }
        Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }

    private <T> double round(List<T> things, int atATime, Consumer<List<T>> work) {
        long began = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        int at = 0;
        while (THREADS.getCurrentThreadCpuTime() - began < roundNanos) {
            List<T> some = things.subList(at, Math.min(things.size(), at + atATime));
            work.accept(some);
            done += some.size();
            at = at + atATime >= things.size() ? 0 : at + atATime;
        }
        return done / ((THREADS.getCurrentThreadCpuTime() - began) / 1e9);
    }
}
