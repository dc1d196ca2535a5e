package io.renown.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast an import goes on, from what was seen of it within the last seconds: a run may have lain still before that. */
public final class ImportPace {

    private static final Duration WINDOW = Duration.ofSeconds(20);

    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(Instant at, long rows, double progress) {}

    public void see(ImportRunDetails run, Instant now) {
        seen.addLast(new Seen(now, run.received(), run.progress()));
        while (seen.size() > 2 && seen.getFirst().at.isBefore(now.minus(WINDOW))) {
            seen.removeFirst();
        }
    }

    /** Rows per second; 0 while nobody can tell. */
    public long rowsPerSecond() {
        double seconds = seconds();
        return seconds <= 0 ? 0 : Math.round((seen.getLast().rows - seen.getFirst().rows) / seconds);
    }

    /** Empty while nobody can tell. */
    public Optional<Duration> timeLeft() {
        double seconds = seconds();
        if (seconds <= 0) {
            return Optional.empty();
        }
        double pace = (seen.getLast().progress - seen.getFirst().progress) / seconds;
        return pace <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds((long) Math.ceil((1 - seen.getLast().progress) / pace)));
    }

    private double seconds() {
        return seen.size() < 2
                ? 0
                : Duration.between(seen.getFirst().at, seen.getLast().at).toMillis() / 1000.0;
    }
}
