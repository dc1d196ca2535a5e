package io.renown.importing;

import io.renown.privacy.Retained;
import io.renown.privacy.RetainedData;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What stood in refused rows; import by import. */
@Component
class RetainedRows implements RetainedData {

    private final ImportFileSql runs;
    private final ImportErrorSql errors;
    private final Clock clock;

    RetainedRows(ImportFileSql runs, ImportErrorSql errors, Clock clock) {
        this.runs = runs;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    public Retained retained() {
        return Retained.REFUSED_ROWS;
    }

    @Override
    public int removeBefore(Instant moment, int limit) {
        int removed = 0;
        for (long run : runs.withRowsBefore(moment, limit)) {
            List<Long> rows = errors.withWords(run, limit - removed);
            removed += errors.forget(rows);
            if (removed >= limit) {
                return removed; // the run is not done: its turn comes again
            }
            runs.noteRowsRemoved(run, clock.instant());
        }
        return removed;
    }
}
