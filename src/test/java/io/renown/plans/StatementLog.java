package io.renown.plans;

import io.renown.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps, while a block runs, the statements that all threads send on behalf of one tenant or of nobody yet. */
@Component
class StatementLog implements QueryExecutionListener {

    /** What the clock or the queue of jobs starts belongs to no page; it is looked at by itself. */
    private static final List<String> OF_ITS_OWN_ACCORD = List.of("scheduling-", "backgroundjob-worker");

    /** Threads that a job makes for itself; they count where it was the block that ran the job. */
    private static final String OF_A_JOB = "reanalysis-";

    /** Set in the thread that runs a block and in those it makes. */
    private static final InheritableThreadLocal<Boolean> OF_THE_BLOCK = new InheritableThreadLocal<>();

    private volatile @Nullable Recording current;

    /**
     * One statement, as it was sent.
     *
     * @param parameters how its parameters were set, those of the first row where it was a batch
     * @param ofTenant whether a tenant was bound
     */
    record Statement(String sql, List<ParameterSetOperation> parameters, boolean ofTenant) {}

    private record Recording(int tenantId, Queue<Statement> statements) {}

    List<Statement> of(int tenantId, Callable<?> block) throws Exception {
        Recording recording = new Recording(tenantId, new ConcurrentLinkedQueue<>());
        current = recording;
        OF_THE_BLOCK.set(true);
        try {
            block.call();
        } finally {
            OF_THE_BLOCK.remove();
            current = null;
        }
        return new ArrayList<>(recording.statements);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Recording recording = current;
        if (recording == null
                || isOfItsOwnAccord(Thread.currentThread().getName())
                || (TenantContext.isBound() && TenantContext.tenantId() != recording.tenantId)) {
            return;
        }
        for (QueryInfo query : queries) {
            if (!query.getQuery().toLowerCase(Locale.ROOT).contains("jobrunr_")) {
                List<List<ParameterSetOperation>> rows = query.getParametersList();
                recording.statements.add(new Statement(
                        query.getQuery(),
                        rows.isEmpty() ? List.of() : List.copyOf(rows.getFirst()),
                        TenantContext.isBound()));
            }
        }
    }

    private static boolean isOfItsOwnAccord(String thread) {
        return OF_ITS_OWN_ACCORD.stream().anyMatch(thread::startsWith)
                || (thread.startsWith(OF_A_JOB) && OF_THE_BLOCK.get() == null);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // What counts is what was asked.
    }
}
