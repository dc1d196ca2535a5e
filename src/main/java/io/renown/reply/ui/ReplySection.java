package io.renown.reply.ui;

import io.renown.reply.ReplyLooks;
import io.renown.reply.ReplyService;
import io.renown.reply.ReplySuggestion;
import io.renown.review.ReviewDetails;
import io.renown.review.ui.ReviewSection;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Times;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the reply into the inbox: to write for those who may, to read for the others where there is one. */
@Component
@Order(0)
class ReplySection implements ReviewSection {

    private final ReplyService replies;
    private final ReplyLooks looks;
    private final Times times;
    private final Clock clock;
    private final ObjectProvider<ReplySuggestion> suggestions;

    ReplySection(
            ReplyService replies,
            ReplyLooks looks,
            Times times,
            Clock clock,
            ObjectProvider<ReplySuggestion> suggestions) {
        this.replies = replies;
        this.looks = looks;
        this.times = times;
        this.clock = clock;
        this.suggestions = suggestions;
    }

    @Override
    public Optional<Part> open(ReviewDetails review, Surroundings inbox) {
        return TenantContext.actor().can(Permission.REPLY_DRAFT) || review.replyMark() != null
                ? Optional.of(new ReplyTab(
                        review,
                        replies,
                        looks,
                        times,
                        clock,
                        inbox,
                        suggestions.orderedStream().toList()))
                : Optional.empty();
    }
}
