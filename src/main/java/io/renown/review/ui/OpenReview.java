package io.renown.review.ui;

import com.vaadin.flow.component.Component;
import io.renown.order.OrderService;
import io.renown.platform.ListingDetails;
import io.renown.review.LabelDetails;
import io.renown.review.LabelService;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.authenticity.AuthenticityService;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Times;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads the review that the address names and keeps its pane up to date. */
final class OpenReview {

    private static final List<String> LABEL_COLOURS =
            List.of("#2563eb", "#0f766e", "#b45309", "#be123c", "#6d28d9", "#15803d", "#0369a1", "#a21caf");

    private static final int OTHERS = 5;

    private final ReviewPane pane;
    private final ReviewService reviews;
    private final ReviewSearch search;
    private final OrderService orders;
    private final AuthenticityService authenticity;
    private final Times times;
    private final LabelService labels;
    private final InboxActions actions;
    private final Supplier<InboxNames> names;
    private final Runnable changed;
    private final Runnable namesChanged;
    private final List<ReviewSection> sections;
    private final ReviewSection.Surroundings surroundings;
    private String searched = "";
    private @Nullable ReviewDetails review;

    OpenReview(
            ReviewPane pane,
            ReviewService reviews,
            ReviewSearch search,
            OrderService orders,
            AuthenticityService authenticity,
            Times times,
            LabelService labels,
            InboxActions actions,
            Supplier<InboxNames> names,
            Runnable changed,
            Runnable namesChanged,
            List<ReviewSection> sections,
            Runnable next) {
        this.pane = pane;
        this.reviews = reviews;
        this.search = search;
        this.orders = orders;
        this.authenticity = authenticity;
        this.times = times;
        this.labels = labels;
        this.actions = actions;
        this.names = names;
        this.changed = changed;
        this.namesChanged = namesChanged;
        this.sections = sections;
        this.surroundings = new ReviewSection.Surroundings() {
            @Override
            public void changed() {
                changed.run();
            }

            @Override
            public void next() {
                next.run();
            }

            @Override
            public Optional<ListingDetails> listing(long listingId) {
                return names.get().listing(listingId);
            }
        };
    }

    ReviewPane pane() {
        return pane;
    }

    void show(InboxAddress address, String words) {
        searched = words;
        review = null;
        if (address.review() == null) {
            pane.showNothing();
            return;
        }
        try {
            OptionalLong id = address.reviewId();
            review = reviews.get(id.orElseThrow(Problem::notFound));
            draw(review);
        } catch (Problem problem) {
            if (problem.status() != 404) {
                throw problem;
            }
            pane.showMissing();
        }
    }

    /** After work on it. */
    void update() {
        if (review != null) {
            review = reviews.get(review.id());
            pane.update(review);
        }
    }

    /** Others did something to it. */
    void look() {
        if (review != null) {
            try {
                review = reviews.get(review.id());
                pane.updateSections(review);
            } catch (Problem gone) {
                pane.showMissing();
            }
        }
    }

    void focus() {
        pane.focus();
    }

    private void draw(ReviewDetails shown) {
        boolean canLabel = TenantContext.actor().can(Permission.LABEL_MANAGE);
        pane.show(
                shown,
                names.get(),
                searched,
                sections.stream()
                        .flatMap(section -> section.open(shown, surroundings).stream())
                        .toList(),
                text -> note(shown.id(), text),
                TenantContext.actor().can(Permission.ORDER_READ) ? () -> customer(shown) : null,
                () -> report(shown),
                canLabel ? name -> createLabel(shown, name) : null);
    }

    private Component report(ReviewDetails shown) {
        boolean competitor = names.get()
                .listing(shown.listingId())
                .filter(ListingDetails::competitor)
                .isPresent();
        return new AuthenticityTab(authenticity.report(shown.id()), shown.id(), competitor, times);
    }

    private Component customer(ReviewDetails shown) {
        String number = shown.orderNumber();
        if (number == null || number.isBlank()) {
            return CustomerTab.none();
        }
        ReviewFilter sameOrder = ReviewFilter.ALL.with(FilterField.ORDER, List.of(number));
        return new CustomerTab(
                shown.id(),
                orders.findByNumber(number),
                search.search(ReviewQuery.page(sameOrder, ReviewSort.NEWEST, 0, OTHERS)),
                number,
                times);
    }

    private void note(long id, String text) {
        reviews.addNote(id, text);
        update();
    }

    private void createLabel(ReviewDetails shown, String name) {
        String colour = LABEL_COLOURS.get(names.get().labels().size() % LABEL_COLOURS.size());
        LabelDetails made = names.get().labels().stream()
                .filter(label -> label.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> labels.apply(name, colour));
        namesChanged.run();
        actions.label(List.of(shown.id()), made, true);
        review = reviews.get(shown.id());
        draw(review);
        changed.run();
    }
}
