package io.renown.languagemodel.ui;

import io.renown.languagemodel.ReplyDrafts;
import io.renown.reply.ReplySuggestion;
import io.renown.review.ReviewDetails;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import org.springframework.stereotype.Component;

@Component
class ModelSuggestion implements ReplySuggestion {

    private final ReplyDrafts drafts;

    ModelSuggestion(ReplyDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean isOn() {
        return TenantContext.actor().can(Permission.REPLY_DRAFT) && drafts.isOn();
    }

    @Override
    public String suggest(ReviewDetails review, int most) {
        return drafts.draft(review.id(), most);
    }
}
