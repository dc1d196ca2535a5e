package io.renown.insight.ui;

import io.renown.insight.CompetitorBoard.Side;
import io.renown.insight.CompetitorFilters;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;

/** Links to the reviews of a side, as the page counts them. */
final class SideLinks {

    private final AnalysisAddress address;

    SideLinks(AnalysisAddress address) {
        this.address = address;
    }

    String of(Side side, ReviewFilter more) {
        return side.listings().isEmpty()
                ? ofOwn(more)
                : address.without(CompetitorFilters.OWN_ALONE)
                        .inbox(CompetitorFilters.only()
                                .with(FilterField.LISTING, side.listings())
                                .and(more));
    }

    String ofOwn(ReviewFilter more) {
        return address.inbox(more);
    }

    /** Of all competitors. */
    String ofTheirs(ReviewFilter more) {
        return address.without(CompetitorFilters.OWN_ALONE)
                .inbox(CompetitorFilters.only().and(more));
    }
}
