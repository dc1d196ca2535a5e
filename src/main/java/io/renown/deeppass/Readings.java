package io.renown.deeppass;

import io.renown.review.DeepReading;
import io.renown.review.DeepReading.Unread;
import io.renown.review.KeptOfWords;
import io.renown.review.analysis.DeepAnalysis;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was read, together with the verdict on the review itself: both or neither. */
@Component
class Readings implements KeptOfWords {

    private final DeepReading reading;
    private final ReadingRepository readings;
    private final EntityManager entities;
    private final Clock clock;

    Readings(DeepReading reading, ReadingRepository readings, EntityManager entities, Clock clock) {
        this.reading = reading;
        this.readings = readings;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param trouble why it could not be read; the deep analysis then says what the fast one says */
    record Read(Unread review, DeepAnalysis deep, @Nullable String trouble) {

        /** What would need no row: nothing is known that the review does not show itself. */
        boolean isBare() {
            return deep.vector() == null && trouble == null;
        }
    }

    @Transactional
    public int keep(List<Read> batch) {
        Set<Long> accepted = reading.accept(
                batch.stream().map(Read::review).toList(),
                batch.stream().map(Read::deep).toList());
        Map<Long, ReviewReading> known =
                readings.findByIds(accepted).stream().collect(Collectors.toMap(ReviewReading::id, Function.identity()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Voice> silenced = voices(known.values());
        List<ReviewReading> kept = new ArrayList<>();
        List<ReviewReading> fresh = new ArrayList<>();
        List<ReviewReading> gone = new ArrayList<>();
        for (Read read : batch) {
            ReviewReading row = known.get(read.review().id());
            if (!accepted.contains(read.review().id()) || (row == null && read.isBare())) {
                continue;
            }
            if (read.isBare()) {
                gone.add(Objects.requireNonNull(row));
                continue;
            }
            ReviewReading taken = row == null ? new ReviewReading(read.review()) : row;
            if (row == null) {
                fresh.add(taken);
            }
            taken.take(read.review().review().fast(), read.deep(), read.trouble(), now);
            kept.add(taken);
        }
        letOneSpeak(kept);
        silenced.removeAll(voices(kept));
        wake(silenced, known.keySet());
        readings.deleteAll(gone);
        fresh.forEach(entities::persist);
        return accepted.size();
    }

    /** Many vectors at one point would hide others from a search of the index. */
    private void letOneSpeak(List<ReviewReading> kept) {
        Set<Long> prints =
                kept.stream().map(ReviewReading::print).filter(Objects::nonNull).collect(Collectors.toSet());
        if (prints.isEmpty()) {
            return;
        }
        Map<Voice, Long> speaking = new HashMap<>();
        readings.findSpeaking(prints).stream()
                .filter(row -> !kept.contains(row))
                .forEach(row -> speaking.putIfAbsent(Voice.of(row), row.id()));
        for (ReviewReading row : kept) {
            if (row.print() != null) {
                Long first = speaking.putIfAbsent(Voice.of(row), row.id());
                row.standBehindAnother(first != null);
            }
        }
    }

    /** With the words goes what was read in them; an echo speaks for itself from then on. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<Long> reviewIds) {
        List<ReviewReading> rows = reviewIds.isEmpty() ? List.of() : readings.findByIds(reviewIds);
        wake(voices(rows), reviewIds);
        readings.deleteAll(rows);
        readings.flush();
    }

    private void wake(Set<Voice> silenced, Collection<Long> without) {
        if (silenced.isEmpty()) {
            return;
        }
        Set<Long> prints = silenced.stream().map(Voice::print).collect(Collectors.toSet());
        for (ReviewReading echo : readings.findEchoes(prints, without)) {
            if (silenced.remove(Voice.of(echo))) {
                echo.standBehindAnother(false);
            }
        }
    }

    /** Of those that speak. */
    private static Set<Voice> voices(Collection<ReviewReading> rows) {
        return rows.stream()
                .filter(row -> row.print() != null && !row.isEcho())
                .map(Voice::of)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
