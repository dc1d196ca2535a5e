package io.renown.account.pace;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads for work that mostly waits for platforms: so many at once, and at the end of the portal those under way come to
 * theirs. Not jobs of the queue, whose few workers are there for what computes.
 */
public final class CallThreads {

    private static final Duration LAST_ANSWER = Duration.ofSeconds(15);

    private final Semaphore free;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public CallThreads(int atOnce) {
        free = new Semaphore(atOnce);
    }

    public int free() {
        return stopping ? 0 : free.availablePermits();
    }

    /** @return false when all are taken; the work has to catch what it throws */
    public boolean begin(String name, Runnable work) {
        if (stopping || !free.tryAcquire()) {
            return false;
        }
        Thread thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                work.run();
            } finally {
                running.remove(Thread.currentThread());
                free.release();
            }
        });
        running.add(thread);
        thread.start();
        return true;
    }

    public boolean isIdle() {
        return running.isEmpty();
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Answers at hand are taken in; who still waits for one by then is interrupted, and its claim runs out. */
    public void stop() {
        stopping = true;
        long until = System.nanoTime() + LAST_ANSWER.toNanos();
        while (!running.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        running.forEach(Thread::interrupt);
    }
}
