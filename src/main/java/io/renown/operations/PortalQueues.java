package io.renown.operations;

import io.renown.tenancy.RequiresOperator;
import java.time.Instant;
import java.util.List;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.Paging.AmountBasedList;
import org.jobrunr.storage.StorageProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What waits, and for how long. */
@Service
@RequiresOperator
public class PortalQueues {

    private static final int SHOWN = 100;

    private final StorageProvider storage;
    private final QueueSql sql;

    PortalQueues(StorageProvider storage, QueueSql sql) {
        this.storage = storage;
        this.sql = sql;
    }

    /** @param oldest when the one that waits longest began to; null when nothing waits */
    public record Waiting(long number, @Nullable Instant oldest) {}

    /** @param tenant slug */
    public record OngoingImport(
            String tenant, long id, String state, Instant createdAt, long received, long rejected) {}

    public Waiting jobs() {
        List<Job> oldest = storage.getJobList(StateName.ENQUEUED, AmountBasedList.ascOnUpdatedAt(1));
        return new Waiting(
                storage.countJobs(StateName.ENQUEUED),
                oldest.isEmpty() ? null : oldest.getFirst().getUpdatedAt());
    }

    /** Mails of tenants. */
    public Waiting tenantMails() {
        return sql.tenantMails();
    }

    /** Mails about people's own accounts. */
    public Waiting personMails() {
        return sql.personMails();
    }

    /** The oldest 100. */
    public List<OngoingImport> imports() {
        return sql.imports(SHOWN);
    }
}
