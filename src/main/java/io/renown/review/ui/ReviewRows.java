package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.internal.JacksonUtils;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewService;
import io.renown.review.WorkState;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of the list, drawn by the browser; knows which one is open and which are selected. */
@JsModule("./renown-review-row.ts")
final class ReviewRows extends VirtualList<ReviewListItem> {

    private static final String ROW = """
            <renown-review-row .row="${item.row}" .selected="${item.selected}" .active="${item.active}"
              .selectable="${item.selectable}" @review-open="${open}"
              @review-select="${(e) => select(e.detail.range === true)}"></renown-review-row>
            """;

    /** Stands in for rows on their way; drawn as grey lines. */
    private static final ReviewListItem WAITING = new ReviewListItem(
            0,
            0,
            0,
            "",
            "",
            null,
            0,
            List.of(),
            Instant.EPOCH,
            "und",
            Sentiment.NEUTRAL,
            0,
            SentimentBasis.RATING,
            Map.of(),
            null,
            false,
            null,
            null,
            false,
            false,
            false,
            WorkState.OPEN,
            null,
            Set.of(),
            null);

    private final CallbackDataProvider<ReviewListItem, Void> data;
    private final Set<Long> selected = new LinkedHashSet<>();
    private final Runnable selectionChanged;
    private ReviewPages pages;
    private @Nullable Long active;
    private int position = -1;
    private int anchor = -1;

    ReviewRows(
            ReviewPages pages,
            boolean selectable,
            Function<ReviewListItem, RowModel> model,
            LongConsumer open,
            Runnable selectionChanged) {
        this.pages = pages;
        this.selectionChanged = selectionChanged;
        addClassName("ri-rows");
        data = new CallbackDataProvider<>(
                query -> this.pages.rows(query.getOffset(), query.getLimit()).stream(),
                query -> {
                    // The contract of a data provider wants both read, even where one search answers both.
                    Objects.requireNonNull(query);
                    return this.pages.size();
                },
                ReviewListItem::id);
        setRenderer(LitRenderer.<ReviewListItem>of(ROW)
                .withProperty("row", item -> item == WAITING ? null : JacksonUtils.beanToJson(model.apply(item)))
                .withProperty("selected", item -> selected.contains(item.id()))
                .withProperty("active", item -> Objects.equals(item.id(), active))
                .withProperty("selectable", item -> selectable)
                .withFunction("open", item -> open.accept(item.id()))
                .withFunction("select", (item, args) -> {
                    if (selectable) {
                        select(item.id(), args.get(0).asBoolean());
                    }
                }));
        setItemAccessibleNameGenerator(accessibleName(model));
        setPlaceholderItem(WAITING);
        setDataProvider(data);
    }

    private static SerializableFunction<ReviewListItem, String> accessibleName(
            Function<ReviewListItem, RowModel> model) {
        return item -> {
            if (item == WAITING) {
                return translate("review.inbox.loading");
            }
            RowModel row = model.apply(item);
            return row.author() + ", " + row.rating() + ", " + row.platform() + ", " + row.age();
        };
    }

    /** Another list from its beginning; the selection belonged to the old one. */
    void show(ReviewPages other) {
        pages = other;
        selected.clear();
        anchor = -1;
        position = -1;
        data.refreshAll();
        scrollToStart();
    }

    /** The same list as it stands now. */
    void refresh() {
        pages.forget();
        data.refreshAll();
    }

    /** Redraws without asking anew, after names changed. */
    void redraw() {
        data.refreshAll();
    }

    void markActive(@Nullable Long id) {
        Long before = active;
        active = id;
        redraw(before);
        redraw(id);
        if (id != null) {
            pages.indexOf(id).ifPresent(index -> position = index);
        }
    }

    /** The review {@code step} rows from the open one, or from where it stood before it left the list. */
    Optional<ReviewListItem> neighbour(int step) {
        OptionalInt index = active == null ? OptionalInt.empty() : pages.indexOf(active);
        int target;
        if (index.isPresent()) {
            target = index.getAsInt() + step;
        } else if (position >= 0) {
            target = step > 0 ? position : position - 1;
        } else {
            target = 0;
        }
        Optional<ReviewListItem> found = pages.at(target);
        found.ifPresent(item -> scrollToIndex(Math.max(0, target - 1)));
        return found;
    }

    Set<Long> selected() {
        return Set.copyOf(selected);
    }

    void toggle(long id) {
        select(id, false);
    }

    void select(Collection<Long> ids) {
        selected.clear();
        selected.addAll(ids);
        data.refreshAll();
        selectionChanged.run();
    }

    private void select(long id, boolean range) {
        int index = pages.indexOf(id).orElse(-1);
        if (range && anchor >= 0 && index >= 0) {
            int from = Math.min(anchor, index);
            List<ReviewListItem> between =
                    pages.rows(from, Math.min(Math.abs(index - anchor) + 1, ReviewService.LARGEST_BULK));
            between.forEach(item -> selected.add(item.id()));
            data.refreshAll();
        } else {
            if (!selected.remove(id)) {
                selected.add(id);
            }
            redraw(id);
        }
        anchor = index;
        selectionChanged.run();
    }

    private void redraw(@Nullable Long id) {
        if (id == null) {
            return;
        }
        OptionalInt index = pages.indexOf(id);
        if (index.isPresent()) {
            pages.at(index.getAsInt()).ifPresent(data::refreshItem);
        }
    }
}
