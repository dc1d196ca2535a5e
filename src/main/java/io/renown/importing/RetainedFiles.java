package io.renown.importing;

import io.renown.privacy.Retained;
import io.renown.privacy.RetainedData;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of imports that ended. */
@Component
class RetainedFiles implements RetainedData {

    private final ImportFileSql runs;
    private final ImportFiles files;
    private final Clock clock;

    RetainedFiles(ImportFileSql runs, ImportFiles files, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Retained retained() {
        return Retained.IMPORT_FILES;
    }

    @Override
    public int removeBefore(Instant moment, int limit) {
        List<Long> over = runs.endedBefore(moment, limit);
        over.forEach(files::delete);
        runs.noteRemoved(over, clock.instant());
        return over.size();
    }
}
