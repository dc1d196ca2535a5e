package io.renown.review.ui;

import io.renown.review.LabelDetails;
import io.renown.review.ReviewService;
import io.renown.review.ReviewWork;
import io.renown.review.WorkState;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What members do with one review or many; each deed says so and can be taken back. */
final class InboxActions {

    private final ReviewService reviews;
    private final Runnable changed;

    InboxActions(ReviewService reviews, Runnable changed) {
        this.reviews = reviews;
        this.changed = changed;
    }

    static boolean allowed() {
        return TenantContext.actor().can(Permission.REVIEW_EDIT);
    }

    /** @param memberId null for nobody */
    void assign(Collection<Long> ids, @Nullable Long memberId, String name) {
        if (ids.isEmpty()) {
            return;
        }
        List<ReviewWork> before = reviews.assign(ids, memberId);
        if (memberId == null) {
            done(before, "review.done.unassigned", before.size());
        } else {
            done(before, "review.done.assigned", before.size(), name);
        }
    }

    void move(Collection<Long> ids, WorkState state) {
        if (ids.isEmpty()) {
            return;
        }
        List<ReviewWork> before = reviews.moveTo(ids, state);
        done(before, "review.done." + state.name().toLowerCase(Locale.ROOT), before.size());
    }

    void label(Collection<Long> ids, LabelDetails label, boolean on) {
        if (ids.isEmpty()) {
            return;
        }
        List<Long> one = List.of(label.id());
        List<ReviewWork> before = on ? reviews.label(ids, one, List.of()) : reviews.label(ids, List.of(), one);
        done(before, on ? "review.done.labelled" : "review.done.unlabelled", before.size(), label.name());
    }

    private void done(List<ReviewWork> before, String key, Object... args) {
        changed.run();
        Notices.undoable(
                () -> {
                    reviews.restore(before);
                    changed.run();
                },
                key,
                args);
    }
}
