package io.renown.support;

import java.util.Objects;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, with the reason, what cannot run since the chosen server cannot be had on this machine. */
final class DatabaseAtHand implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String missing = TestDatabase.chosen().missing();
        if (missing == null) {
            return ConditionEvaluationResult.enabled("there is a database server");
        }
        EngineReport.write("skipped: " + missing);
        return ConditionEvaluationResult.disabled(Objects.requireNonNull(missing));
    }
}
