package io.renown.account;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Slot: what else a card tells of an account. A bean of whoever fetches reviews; without one the cards do without. */
public interface AccountFigures {

    /** Of the current tenant, asked for by a member who sees these accounts; those it knows nothing of are left out. */
    Map<Long, Figures> forAccounts(Collection<Long> accountIds);

    /**
     * @param nextSyncAt null when none is due
     * @param newestReviewAt when the newest review that is held was published
     * @param held reviews of the account's listings
     * @param expected as the platform counts them; null where it does not say
     * @param gaps stretches of which something is known to be missing
     * @param quotaUsed calls of today
     * @param quotaLimit 0 where none is known
     * @param running how far a sync is that runs now; null when none does
     */
    record Figures(
            @Nullable Instant nextSyncAt,
            @Nullable Instant newestReviewAt,
            long held,
            @Nullable Long expected,
            int gaps,
            long quotaUsed,
            long quotaLimit,
            @Nullable Progress running) {}

    /** @param total 0 while it is not known */
    record Progress(long done, long total) {}
}
