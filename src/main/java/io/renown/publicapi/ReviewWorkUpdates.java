package io.renown.publicapi;

import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.publicapi.ReviewController.ChangeBody;
import io.renown.publicapi.problem.RefusedParameter;
import io.renown.review.LabelDetails;
import io.renown.review.LabelService;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewService;
import io.renown.review.WorkState;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** All that one PATCH asks for, or nothing of it. */
@Component
class ReviewWorkUpdates {

    private final ReviewService reviews;
    private final ReviewCorrections corrections;
    private final LabelService labels;
    private final MemberService members;

    ReviewWorkUpdates(
            ReviewService reviews, ReviewCorrections corrections, LabelService labels, MemberService members) {
        this.reviews = reviews;
        this.corrections = corrections;
        this.labels = labels;
        this.members = members;
    }

    @Transactional
    public ReviewDetails change(long id, ChangeBody change) {
        ReviewDetails before = reviews.get(id); // an unknown id is told before anything about the body
        if (change.isEmpty()) {
            throw RefusedParameter.ofBody("", "nothing-to-change");
        }
        if (change.labels() != null) {
            List<Long> wanted = labelIds(change.labels());
            reviews.label(
                    List.of(id),
                    wanted,
                    before.labelIds().stream()
                            .filter(label -> !wanted.contains(label))
                            .toList());
        }
        if (change.assignee() != null) {
            reviews.assign(List.of(id), memberId(change.assignee()));
        }
        if (change.state() != null) {
            reviews.moveTo(List.of(id), state(change.state()));
        }
        if (change.sentiment() != null) {
            corrections.sentiment(id, change.sentiment());
        }
        if (change.topic() != null) {
            corrections.topic(id, change.topic());
        }
        if (change.aspects() != null) {
            corrections.aspects(id, change.aspects());
        }
        return reviews.get(id);
    }

    private List<Long> labelIds(List<String> wanted) {
        List<LabelDetails> known = labels.list();
        return wanted.stream()
                .map(text -> known.stream()
                        .filter(label -> label.name().equals(text)
                                || Tsid.format(label.id()).equals(text))
                        .findFirst()
                        .map(LabelDetails::id)
                        .orElseThrow(() -> RefusedParameter.ofBody("labels", "unknown")))
                .distinct()
                .toList();
    }

    private @Nullable Long memberId(JsonNode assignee) {
        if (assignee.isNull()) {
            return null;
        }
        if (!assignee.isString()) {
            throw RefusedParameter.ofBody("assignee", "wrong-type");
        }
        String text = assignee.stringValue();
        if (text.equals("me")) {
            return TenantContext.actor().requireMemberId();
        }
        return members.list().stream()
                .filter(MemberDetails::active)
                .filter(member ->
                        Tsid.format(member.id()).equals(text) || member.email().equalsIgnoreCase(text))
                .findFirst()
                .map(MemberDetails::id)
                .orElseThrow(() -> RefusedParameter.ofBody("assignee", "unknown"));
    }

    private static WorkState state(String slug) {
        return Arrays.stream(WorkState.values())
                .filter(state -> state.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> RefusedParameter.ofBody(
                        "state",
                        "one-of",
                        Arrays.stream(WorkState.values()).map(WorkState::slug).collect(Collectors.joining(", "))));
    }
}
