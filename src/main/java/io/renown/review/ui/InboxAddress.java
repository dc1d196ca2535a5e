package io.renown.review.ui;

import com.vaadin.flow.router.QueryParameters;
import io.renown.review.ReviewSort;
import io.renown.shared.Tsid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the inbox says; it is all the inbox remembers.
 *
 * @param view slug of a standard view or id of a saved one
 * @param query filter in field syntax, on top of a standard view or instead of a saved one's; null when not given
 * @param sort null for the view's own order
 * @param review the opened review as the address writes it, null for none
 * @param brand key of the brand in view, null for all
 */
record InboxAddress(
        String view,
        @Nullable String query,
        @Nullable ReviewSort sort,
        @Nullable String review,
        @Nullable String brand) {

    static final String QUERY = "q";
    static final String VIEW = "view";
    static final String SORT = "sort";
    static final String REVIEW = "id";
    static final String BRAND = "brand";

    /** Before the first address is known; equals none that can be reached. */
    static final InboxAddress NOWHERE = new InboxAddress("", "", null, "", null);

    static InboxAddress of(QueryParameters parameters) {
        return new InboxAddress(
                parameters
                        .getSingleParameter(VIEW)
                        .filter(view -> !view.isBlank())
                        .orElse(StandardView.ALL.slug()),
                parameters.getSingleParameter(QUERY).orElse(null),
                parameters.getSingleParameter(SORT).flatMap(ReviewSort::find).orElse(null),
                parameters
                        .getSingleParameter(REVIEW)
                        .filter(id -> !id.isBlank())
                        .orElse(null),
                parameters.getSingleParameter(BRAND).orElse(null));
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (brand != null) {
            all.put(BRAND, List.of(brand));
        }
        if (!view.equals(StandardView.ALL.slug())) {
            all.put(VIEW, List.of(view));
        }
        // An empty query says something only where a saved view has one of its own.
        if (query != null && (!query.isEmpty() || standardView().isEmpty())) {
            all.put(QUERY, List.of(query));
        }
        if (sort != null) {
            all.put(SORT, List.of(sort.slug()));
        }
        if (review != null) {
            all.put(REVIEW, List.of(review));
        }
        return new QueryParameters(all);
    }

    Optional<StandardView> standardView() {
        return StandardView.find(view);
    }

    /** The id of a saved view; empty for a standard one and for what is neither. */
    OptionalLong savedViewId() {
        return Tsid.parse(view);
    }

    /** Empty for none, and for what is no id. */
    OptionalLong reviewId() {
        return review == null ? OptionalLong.empty() : Tsid.parse(review);
    }

    InboxAddress inView(String other) {
        return new InboxAddress(other, null, null, null, brand);
    }

    InboxAddress withQuery(String changed) {
        return new InboxAddress(view, changed, sort, review, brand);
    }

    InboxAddress withSort(@Nullable ReviewSort changed) {
        return new InboxAddress(view, query, changed, review, brand);
    }

    InboxAddress withReview(@Nullable Long id) {
        return new InboxAddress(view, query, sort, id == null ? null : Tsid.format(id), brand);
    }

    /** Whether both addresses show the same list. */
    boolean sameList(InboxAddress other) {
        return withReview(null).equals(other.withReview(null));
    }
}
