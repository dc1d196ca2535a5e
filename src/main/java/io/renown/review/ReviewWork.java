package io.renown.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the members' work on a review stands; what an undo restores. */
public record ReviewWork(long id, WorkState state, @Nullable Long assigneeId, List<Long> labelIds) {}
