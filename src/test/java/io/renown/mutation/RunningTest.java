package io.renown.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Knows which test is running, and which have failed. */
class RunningTest implements TestExecutionListener {

    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private volatile String running = "";

    /** Empty between two tests. */
    Set<String> id() {
        String id = running;
        return id.isEmpty() ? Set.of() : Set.of(id);
    }

    List<String> failures() {
        return failures;
    }

    /** Ids of those that failed. */
    Set<String> failed() {
        return failed;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            running = test.getUniqueId();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            running = "";
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed.add(test.getUniqueId());
            failures.add(test.getDisplayName()
                    + result.getThrowable().map(cause -> ": " + cause).orElse(""));
        }
    }
}
