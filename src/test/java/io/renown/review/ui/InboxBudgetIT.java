package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.SavedViewService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.support.StatementCount;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the inbox may cost: twelve statements at any size. */
@OnEachEngine
class InboxBudgetIT extends PortalIT {

    private static final int BUDGET = 12;

    @Autowired
    private InboxNameSource names;

    @Autowired
    private SavedViewService savedViews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private StatementCount statements;

    @Test
    void openingTheInboxWithCountsAndAPageKeepsToTheBudget() {
        assertThat(tenants.a()
                        .call(() -> count(() -> {
                            names.load();
                            savedViews.list();
                            search.count(List.of(
                                    ReviewFilter.ALL,
                                    ReviewFilter.parse("assignee:me state:open"),
                                    ReviewFilter.parse("risk:any state:open"),
                                    ReviewFilter.parse("reply:none state:open")));
                            search.search(ReviewQuery.page(ReviewFilter.parse("rating:<=2"), ReviewSort.NEWEST, 0, 50));
                        })))
                .isBetween(1, BUDGET);
    }

    @Test
    void aPageOfTwentyCostsWhatAPageOfFiveCosts() {
        assertThat(tenants.a().call(() -> count(() -> page(20))))
                .isEqualTo(tenants.a().call(() -> count(() -> page(5))));
    }

    @Test
    void facetsOfAllKindsKeepToTheBudget() {
        assertThat(tenants.a()
                        .call(() -> count(() -> search.search(new ReviewQuery(
                                ReviewFilter.ALL,
                                ReviewSort.NEWEST,
                                0,
                                1,
                                null,
                                Set.of(
                                        FilterField.RATING,
                                        FilterField.BRAND,
                                        FilterField.LISTING,
                                        FilterField.LABEL,
                                        FilterField.ASSIGNEE,
                                        FilterField.ASPECT))))))
                .isBetween(1, BUDGET);
    }

    @Test
    void openingAReviewKeepsToTheBudget() {
        long id = tenants.a().call(() -> search.ids(ReviewFilter.ALL, 1)).getFirst();

        assertThat(tenants.a().call(() -> count(() -> reviews.get(id)))).isBetween(1, 3);
    }

    private void page(int size) {
        search.search(ReviewQuery.page(ReviewFilter.ALL, ReviewSort.NEWEST, 0, size));
    }

    private int count(Runnable block) {
        try {
            return statements.of(() -> {
                block.run();
                return true;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
