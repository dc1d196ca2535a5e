package io.renown.languagemodel.ui;

import io.renown.insight.ui.MarkTool;
import io.renown.languagemodel.ReviewSummaries;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import org.springframework.stereotype.Component;

/** Sums up the reviews behind a mark of the pages of analysis, where a language model is switched on. */
@Component
class SummaryOfMark implements MarkTool {

    private final ReviewSummaries summaries;

    SummaryOfMark(ReviewSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public boolean isOn() {
        return TenantContext.actor().can(Permission.REPLY_DRAFT) && summaries.isOn();
    }

    @Override
    public String labelKey() {
        return "languagemodel.summary.mark";
    }

    @Override
    public void use(ReviewFilter behind) {
        new SummaryDialog(summaries, behind).open();
    }
}
