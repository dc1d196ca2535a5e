package io.renown.support;

import java.util.List;
import java.util.concurrent.Callable;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that a thread runs. */
@Component
public class StatementCount implements QueryExecutionListener {

    private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

    /** How many statements the block ran in this thread. */
    public int of(Callable<?> block) throws Exception {
        int before = COUNT.get();
        block.call();
        return COUNT.get() - before;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        COUNT.set(COUNT.get() + 1);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted already
    }
}
