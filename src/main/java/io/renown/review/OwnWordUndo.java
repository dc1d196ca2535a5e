package io.renown.review;

import io.renown.review.analysis.OwnWord;
import io.renown.tenancy.TenantContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What words meant before a change, and what after it. Kept where the change was made, for the moments in which it may be taken
 * back; only {@link OwnWordService#undo} reads it.
 */
public final class OwnWordUndo {

    private final int tenantId;
    private final List<Step> steps;

    /** One phrase, language and kind. @param before null where it was not there; @param after null where it is gone */
    record Step(@Nullable OwnWordDetails before, @Nullable OwnWordDetails after) {

        @Nullable
        OwnWord meantBefore() {
            return before == null ? null : before.word();
        }

        @Nullable
        OwnWord meansSince() {
            return after == null ? null : after.word();
        }

        boolean isOf(OwnWordEntry entry) {
            OwnWord either = before == null ? meansSince() : before.word();
            return either != null && entry.isOf(either);
        }
    }

    OwnWordUndo(int tenantId, List<Step> steps) {
        this.tenantId = tenantId;
        this.steps = List.copyOf(steps);
    }

    /** Of the current tenant. */
    static OwnWordUndo of(List<Step> steps) {
        return new OwnWordUndo(TenantContext.tenantId(), steps);
    }

    int tenantId() {
        return tenantId;
    }

    List<Step> steps() {
        return steps;
    }
}
