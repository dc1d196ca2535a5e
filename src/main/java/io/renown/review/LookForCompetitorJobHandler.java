package io.renown.review;

import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJobHandler;
import io.renown.review.authenticity.SuspectedReviews;
import io.renown.review.authenticity.SuspicionLine;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The index says which reviews hold the name, about; the estimate looks at these again and decides. Done twice, the second time
 * changes nothing.
 */
@Component
class LookForCompetitorJobHandler extends TenantJobHandler<LookForCompetitorJob> {

    /** The newest; a name that more reviews hold is an ordinary word. */
    private static final int MOST = 10_000;

    private final ReviewSearch search;
    private final SuspectedReviews reviews;
    private final SuspicionLine line;

    LookForCompetitorJobHandler(
            ReviewSearch search, SuspectedReviews reviews, SuspicionLine line, SuspendedTenants suspended) {
        super(suspended);
        this.search = search;
        this.reviews = reviews;
        this.line = line;
    }

    @Override
    protected void work(LookForCompetitorJob job) {
        String name = job.name().replace('"', ' ').strip();
        if (name.length() < 2) {
            return;
        }
        ReviewFilter holding =
                ReviewFilter.parse("\"" + name + "\"").with(FilterField.COMPETITORS, List.of(Whose.WITH));
        List<Long> ids = search.ids(holding, MOST);
        if (!ids.isEmpty()) {
            reviews.lookAgainAt(ids);
            line.reviewsCame(job.tenantId());
        }
    }
}
