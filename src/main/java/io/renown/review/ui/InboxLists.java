package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.renown.platform.Field;
import io.renown.platform.Platform;
import io.renown.review.ReviewPage.FacetValue;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSort;
import io.renown.review.SavedViewDetails;
import io.renown.review.SavedViewService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Which reviews an address means, and the numbers beside views and values. */
final class InboxLists {

    private final ReviewSearch search;
    private final SavedViewService savedViews;
    private final Supplier<InboxNames> names;
    private List<SavedViewDetails> saved;

    InboxLists(ReviewSearch search, SavedViewService savedViews, Supplier<InboxNames> names) {
        this.search = search;
        this.savedViews = savedViews;
        this.names = names;
        saved = savedViews.list();
    }

    List<SavedViewDetails> saved() {
        return saved;
    }

    void reloadSaved() {
        saved = savedViews.list();
    }

    Optional<SavedViewDetails> findSaved(InboxAddress address) {
        OptionalLong id = address.savedViewId();
        return saved.stream()
                .filter(view -> id.isPresent() && view.id() == id.getAsLong())
                .findFirst();
    }

    /** What the chips and the search box show, and the member may change; a saved view lends its own. */
    ReviewFilter chosen(InboxAddress address) {
        if (address.query() != null) {
            return ReviewFilter.parse(address.query());
        }
        return findSaved(address).map(view -> ReviewFilter.parse(view.query())).orElse(ReviewFilter.ALL);
    }

    /** All that must hold: the view, the brand in view, and what was chosen. */
    ReviewFilter whole(InboxAddress address) {
        return base(address).and(chosen(address));
    }

    ReviewSort sort(InboxAddress address) {
        return address.sort() == null ? ownSort(address) : address.sort();
    }

    /** The order of the view itself. */
    ReviewSort ownSort(InboxAddress address) {
        return findSaved(address).map(SavedViewDetails::sort).orElse(ReviewSort.NEWEST);
    }

    String name(InboxAddress address) {
        return findSaved(address)
                .map(SavedViewDetails::name)
                .orElseGet(() -> translate(
                        address.standardView().orElse(StandardView.ALL).labelKey()));
    }

    ReviewPages pages(InboxAddress address) {
        return new ReviewPages(search, whole(address), sort(address));
    }

    long recentCount(InboxAddress address) {
        return search.recentCount(List.of(whole(address))).getFirst();
    }

    List<Long> ids(InboxAddress address, int limit) {
        return search.ids(whole(address), limit);
    }

    /**
     * How many reviews each view holds.
     *
     * @param exactly or as of a moment ago
     */
    Map<String, Long> counts(InboxAddress address, List<String> views, boolean exactly) {
        List<ReviewFilter> filters =
                views.stream().map(address::inView).map(this::whole).toList();
        List<Long> counted = exactly ? search.count(filters) : search.recentCount(filters);
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            counts.put(views.get(i), counted.get(i));
        }
        return counts;
    }

    /** The values of a field among the reviews of the view that match {@code filter}. */
    List<FacetValue> facet(InboxAddress address, ReviewFilter filter, FilterField field) {
        if (field == FilterField.FIELD) {
            return byField(facet(address, filter, FilterField.PLATFORM));
        }
        if (field == FilterField.COMPETITORS) {
            return bySide(base(address).and(filter));
        }
        ReviewQuery query = new ReviewQuery(base(address).and(filter), ReviewSort.NEWEST, 0, 1, null, Set.of(field));
        return search.search(query).facets().getOrDefault(field, List.of());
    }

    private static ReviewFilter base(InboxAddress address) {
        ReviewFilter view = address.standardView().orElse(StandardView.ALL).filter();
        return address.brand() == null
                ? view
                : ReviewFilter.ALL
                        .with(FilterField.BRAND, List.of(address.brand()))
                        .and(view);
    }

    /** The side belongs to the listing: no field of a review holds it. */
    private List<FacetValue> bySide(ReviewFilter filter) {
        List<String> values = FilterField.COMPETITORS.knownValues();
        List<Long> counts = search.count(values.stream()
                .map(value -> filter.with(FilterField.COMPETITORS, List.of(value)))
                .toList());
        return IntStream.range(0, values.size())
                .mapToObj(i -> new FacetValue(values.get(i), counts.get(i)))
                .toList();
    }

    private List<FacetValue> byField(List<FacetValue> platforms) {
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        platforms.forEach(value -> names.get()
                .platform(value.value())
                .map(Platform::field)
                .ifPresent(field -> counts.merge(field, value.count(), Long::sum)));
        return counts.entrySet().stream()
                .map(entry -> new FacetValue(entry.getKey().slug(), entry.getValue()))
                .toList();
    }
}
