package io.renown.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of a review: where the members' work on it stands, who does it, and which labels they attached. */
@Embeddable
class Handling {

    private static final int MOST_LABELS = 20;

    @Enumerated(EnumType.STRING)
    private WorkState workState = WorkState.OPEN;

    private @Nullable Long assigneeId;
    private String labelIds = "";

    void moveTo(WorkState state) {
        workState = state;
    }

    void assignTo(@Nullable Long memberId) {
        assigneeId = memberId;
    }

    /** @throws IllegalArgumentException beyond 20 labels */
    void label(Collection<Long> added, Collection<Long> removed) {
        TreeSet<Long> ids = new TreeSet<>(labelIds());
        ids.addAll(added);
        ids.removeAll(removed);
        if (ids.size() > MOST_LABELS) {
            throw new IllegalArgumentException("a review bears at most " + MOST_LABELS + " labels");
        }
        labelIds = ids.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** To be brought back, should the member think again. */
    ReviewWork of(long reviewId) {
        return new ReviewWork(reviewId, workState, assigneeId, labelIds());
    }

    WorkState state() {
        return workState;
    }

    @Nullable
    Long assigneeId() {
        return assigneeId;
    }

    List<Long> labelIds() {
        return labelIds.isEmpty()
                ? List.of()
                : Arrays.stream(labelIds.split(",")).map(Long::valueOf).toList();
    }
}
