package io.renown.importing;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files of runs during which a person of their listing was erased: they go with the end of the run. */
@Component
class FilesToForget {

    private final ImportFileSql sql;
    private final ImportFiles files;
    private final Clock clock;

    FilesToForget(ImportFileSql sql, ImportFiles files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /** Within the transaction that ends the run. */
    void runEnds(long runId) {
        if (!sql.isToBeForgotten(runId)) {
            return;
        }
        sql.noteRemoved(List.of(runId), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.delete(runId);
            }
        });
    }
}
