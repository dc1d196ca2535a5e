package io.renown.importing;

import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.shared.Tsid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What imports hold of people besides the reviews: refused rows, and the files. A file is not searched: whatever was imported
 * into a listing of the person's may hold their row, and nothing needs the file once its import has ended.
 */
@Component
class PeopleInImports implements PersonalData {

    private static final int AT_ONCE = 500;

    private final ImportErrorSql errors;
    private final ImportFileSql runs;
    private final ImportFiles files;
    private final Clock clock;

    PeopleInImports(ImportErrorSql errors, ImportFileSql runs, ImportFiles files, Clock clock) {
        this.errors = errors;
        this.runs = runs;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        forEach(traces, row -> {
            copy.add("refused-rows", "import", Tsid.format(row.runId()), "line", row.line(), "row", row.words());
        });
        runs.endedOf(traces.listings())
                .forEach(run ->
                        copy.add("import-files", "import", Tsid.format(run), "note", "may hold the person's rows"));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        long[] rows = {0};
        forEach(traces, row -> rows[0] += errors.forget(List.of(row.id())));
        List<Long> ended = runs.endedOf(traces.listings());
        ended.forEach(files::delete);
        runs.noteRemoved(ended, clock.instant());
        runs.forgetOngoing(traces.listings());
        return Map.of("refused-rows", rows[0], "import-files", (long) ended.size());
    }

    private void forEach(Traces traces, Consumer<ImportErrorSql.Kept> deed) {
        long after = 0;
        List<ImportErrorSql.Kept> page;
        do {
            page = errors.keptAfter(after, AT_ONCE);
            page.stream().filter(row -> row.tellsOf(traces)).forEach(deed);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == AT_ONCE);
    }
}
