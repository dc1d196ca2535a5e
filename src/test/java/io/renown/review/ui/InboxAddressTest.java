package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.renown.review.ReviewSort;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxAddressTest {

    @Test
    void writesWhatItReads() {
        InboxAddress address = new InboxAddress(
                "needs-reply",
                ReviewFilter.parse("rating:<=2 -label:\"to refund\" label:退款 late parcel")
                        .syntax(),
                ReviewSort.LOWEST_RATING,
                Tsid.format(Tsid.next()),
                "lotus-tea");
        String query = address.parameters().getQueryString();
        assertThat(InboxAddress.of(QueryParameters.fromString(query))).isEqualTo(address);
    }

    @Test
    void meansAllReviewsNewestFirstWhenItSaysNothing() {
        InboxAddress address = InboxAddress.of(QueryParameters.empty());
        assertThat(address.standardView()).contains(StandardView.ALL);
        assertThat(address.reviewId()).isEmpty();
        assertThat(address.parameters().getQueryString()).isEmpty();
    }

    @Test
    void keepsTheFilterReadableInTheAddress() {
        ReviewFilter filter = ReviewFilter.ALL.with(FilterField.RATING, List.of("1", "2"));
        InboxAddress address = InboxAddress.of(QueryParameters.empty()).withQuery(filter.syntax());
        assertThat(address.parameters().getParameters("q")).containsExactly("rating:1,2");
    }

    @Test
    void leavesFilterOrderAndReviewBehindWhenTheViewChanges() {
        InboxAddress address = new InboxAddress("mine", "late", ReviewSort.OLDEST, Tsid.format(7), "lotus-tea");
        assertThat(address.inView("done")).isEqualTo(new InboxAddress("done", null, null, null, "lotus-tea"));
    }

    @Test
    void takesNoNonsenseForAReview() {
        assertThat(InboxAddress.of(QueryParameters.of("id", "<script>")).reviewId())
                .isEmpty();
        assertThat(InboxAddress.of(QueryParameters.of("sort", "sideways")).sort())
                .isNull();
    }

    @Test
    void keepsAnEmptyQueryOnlyForSavedViewsWhoseOwnItReplaces() {
        InboxAddress standard = new InboxAddress("mine", "", null, null, null);
        InboxAddress saved = new InboxAddress(Tsid.format(7), "", null, null, null);
        assertThat(standard.parameters().getSingleParameter("q")).isEmpty();
        assertThat(InboxAddress.of(QueryParameters.fromString(saved.parameters().getQueryString())))
                .isEqualTo(saved);
    }
}
