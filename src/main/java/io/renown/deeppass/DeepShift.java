package io.renown.deeppass;

import io.renown.deeppass.Readings.Read;
import io.renown.jobs.MembersFirst;
import io.renown.review.DeepReading;
import io.renown.review.DeepReading.Unread;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.analysis.DeepPassUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One shift for the current tenant: batch by batch, each kept by itself, so that it can end after any. */
@Component
class DeepShift {

    private static final Logger log = LoggerFactory.getLogger(DeepShift.class);

    private static final int BATCH = 64;

    private final DeepReading reading;
    private final DeepAnalyzer analyzer;
    private final Readings readings;
    private final DeepPassSql sql;
    private final HeapRoom heap;
    private final MembersFirst members;

    DeepShift(
            DeepReading reading,
            DeepAnalyzer analyzer,
            Readings readings,
            DeepPassSql sql,
            HeapRoom heap,
            MembersFirst members) {
        this.reading = reading;
        this.analyzer = analyzer;
        this.readings = readings;
        this.sql = sql;
        this.heap = heap;
        this.members = members;
    }

    enum Ending {
        ALL_READ,
        TIME_UP,
        NO_ROOM,
        NOT_WANTED
    }

    /** @param seconds spent reading, without the time in which members came first */
    record Done(Ending ending, int reviews, double seconds) {}

    /** @throws DeepPassUnavailableException when this machine cannot run the models */
    Done work(BooleanSupplier timeUp) {
        int done = 0;
        long nanos = 0;
        while (true) {
            if (!sql.isOn()) {
                return new Done(Ending.NOT_WANTED, done, nanos / 1e9);
            }
            if (!heap.isEnough()) {
                log.warn("the deep pass rests: the heap is short of renown.deep-pass.least-free-memory");
                return new Done(Ending.NO_ROOM, done, nanos / 1e9);
            }
            long begun = System.nanoTime();
            List<Unread> batch = reading.next(analyzer.modelVersion(), BATCH);
            if (batch.isEmpty()) {
                return new Done(Ending.ALL_READ, done, nanos / 1e9);
            }
            done += keep(read(batch));
            nanos += System.nanoTime() - begun;
            if (timeUp.getAsBoolean()) {
                return new Done(Ending.TIME_UP, done, nanos / 1e9);
            }
            members.giveWay();
        }
    }

    private int keep(List<Read> read) {
        try {
            return readings.keep(read);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            log.debug("reviews changed while they were read; they come round again", changedMeanwhile);
            return 0;
        }
    }

    private List<Read> read(List<Unread> batch) {
        try {
            List<DeepAnalysis> found =
                    analyzer.analyze(batch.stream().map(Unread::review).toList());
            List<Read> read = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                read.add(new Read(batch.get(i), found.get(i), null));
            }
            return read;
        } catch (DeepPassUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError oneOfThem) {
            return batch.stream().map(this::readAlone).toList();
        }
    }

    private Read readAlone(Unread review) {
        try {
            return new Read(review, analyzer.analyze(List.of(review.review())).getFirst(), null);
        } catch (DeepPassUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError poison) {
            log.warn("review {} cannot be read deeply and is set aside", review.id(), poison);
            return new Read(
                    review,
                    DeepAnalysis.asTheFastPassSays(review.review().fast(), analyzer.modelVersion()),
                    poison.getClass().getSimpleName());
        }
    }
}
