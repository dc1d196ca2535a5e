package io.renown.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Measured times of one kind of request; from many threads. */
final class Latencies {

    private long[] nanos = new long[1_024];
    private int count;

    synchronized void add(long nanoseconds) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = nanoseconds;
    }

    <T> T measure(Callable<T> call) throws Exception {
        long began = System.nanoTime();
        T result = call.call();
        add(System.nanoTime() - began);
        return result;
    }

    synchronized int count() {
        return count;
    }

    /** In milliseconds, the smallest one that so many percent do not exceed; NaN without any. */
    synchronized double percentile(int percent) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.ceil(count * percent / 100.0) - 1)] / 1e6;
    }
}
