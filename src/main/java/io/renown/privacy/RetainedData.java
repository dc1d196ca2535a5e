package io.renown.privacy;

import java.time.Instant;

/** What a module keeps for a time only. A bean for each; called for the current tenant within a transaction. */
public interface RetainedData {

    Retained retained();

    /**
     * Removes some of what is older than a moment, the oldest first.
     *
     * @param limit keeps the transaction short
     * @return how much was removed; less than the limit when nothing is left
     */
    int removeBefore(Instant moment, int limit);
}
