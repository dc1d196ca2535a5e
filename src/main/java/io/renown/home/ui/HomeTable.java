package io.renown.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import io.renown.review.BrandFigures;
import io.renown.review.BrandOverview;
import io.renown.review.ui.InboxNavigation;
import io.renown.tenancy.TenantKind;
import io.renown.ui.TenantPage;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lines of {@link HomeRows}, of which only those in sight are built, with their series of days. */
final class HomeTable extends Grid<HomeRow> implements HomeKeys.Actions {

    /** Up to so many lines the table is as high as they are; beyond, it scrolls by itself. */
    private static final int WHOLE = 30;

    private static final String BY_NAME = "name";
    private static final Map<String, Comparator<HomeRow>> ORDERS = Map.of(
            BY_NAME,
            Comparator.comparing(row -> row.brand().name(), String.CASE_INSENSITIVE_ORDER),
            "rating",
            by(figures -> figures.ever().stars().orElse(0)),
            "recent",
            by(figures -> figures.recent().stars().orElse(0)),
            "trend",
            by(figures -> Trend.of(figures).orElse(Double.NEGATIVE_INFINITY)),
            "unanswered",
            by(figures -> (double) figures.unanswered()),
            "reviews",
            by(figures -> (double) figures.recentReviews()),
            "received",
            by(figures -> figures.receivedAt() == null
                    ? 0
                    : (double) figures.receivedAt().toEpochMilli()));

    /** Together with the name they fit into a laptop's window; on wider ones all grow. */
    private static final Map<String, String> WIDTHS = Map.of(
            "rating", "86px",
            "recent", "86px",
            "trend", "86px",
            "unanswered", "116px",
            "reviews", "132px",
            "received", "116px");

    private final transient HomeRows rows;
    private final transient HomeCells cells;
    private final transient Function<Collection<Long>, Map<Long, int[]>> seriesOf;
    private final transient Runnable search;
    private final transient Map<Long, int[]> series = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();
    private transient List<HomeRow> shown = List.of();
    private String typed = "";

    /** @param seriesOf reviews of each recent day by brand, sub-brands apart */
    HomeTable(HomeRows rows, HomeCells cells, Function<Collection<Long>, Map<Long, int[]>> seriesOf, Runnable search) {
        this.rows = rows;
        this.cells = cells;
        this.seriesOf = seriesOf;
        this.search = search;
        addClassName("rh-table");
        addThemeVariants(GridVariant.NO_BORDER);
        setEmptyStateText(getTranslation("home.nothing-matches"));
        if (TenantPage.isNarrow()) {
            addNarrowColumns();
        } else {
            addWideColumns();
        }
        addItemClickListener(click -> open(click.getItem()));
        setItems(this::page, query -> shown(query).size());
        filter("");
    }

    private static Comparator<HomeRow> by(Function<BrandFigures, Double> figure) {
        Comparator<HomeRow> order = Comparator.comparing(row -> figure.apply(row.figures()));
        return order.thenComparing(row -> row.brand().name(), String.CASE_INSENSITIVE_ORDER.reversed());
    }

    private void addNarrowColumns() {
        addComponentColumn(this::card).setHeader(nameHeader()).setFlexGrow(1);
        number(addComponentColumn(row -> cells.unanswered(row.brand().key(), row.figures())), "unanswered")
                .setWidth("124px")
                .setFlexGrow(0)
                .setFooter(totals(cells.unanswered(null, rows.sum())));
    }

    private void addWideColumns() {
        addComponentColumn(this::name)
                .setHeader(nameHeader())
                .setSortProperty(BY_NAME)
                .setKey(BY_NAME)
                .setFlexGrow(4)
                .setWidth("146px")
                .setFooter(totals(new Span(getTranslation("home.all", rows.roots()))));
        number(addComponentColumn(row -> cells.rating(row.brand().key(), row.figures())), "rating")
                .setFooter(totals(cells.rating(null, rows.sum())));
        number(addComponentColumn(row -> cells.recentRating(row.brand().key(), row.figures())), "recent")
                .setFooter(totals(cells.recentRating(null, rows.sum())));
        number(addComponentColumn(row -> cells.trend(row.brand().key(), row.figures())), "trend")
                .setFooter(totals(cells.trend(null, rows.sum())));
        number(addComponentColumn(row -> cells.unanswered(row.brand().key(), row.figures())), "unanswered")
                .setFooter(totals(cells.unanswered(null, rows.sum())));
        number(addComponentColumn(row -> cells.reviews(row.brand().key(), row.figures(), series(row))), "reviews")
                .setFooter(totals(cells.reviews(null, rows.sum(), null)));
        number(addComponentColumn(cells::received), "received").setTextAlign(ColumnTextAlign.START);
    }

    private String nameHeader() {
        boolean agency = TenantPage.tenant().profile().kind() == TenantKind.AGENCY;
        return getTranslation(agency ? "home.client" : "home.brand");
    }

    private Column<HomeRow> number(Column<HomeRow> column, String key) {
        return column.setHeader(getTranslation("home." + key))
                .setKey(key)
                .setSortProperty(key)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(WIDTHS.getOrDefault(key, "108px"))
                .setFlexGrow(1);
    }

    /** One line would only be said twice. */
    private Component totals(Component sum) {
        return rows.roots() > 1 ? sum : new Span();
    }

    private Component name(HomeRow row) {
        Anchor link = HomeCells.link(row.brand().name(), HomeCells.brandUrl(row));
        link.addClassName("rn-strong");
        Div lines = new Div(link);
        lines.addClassName("rn-two-lines");
        if (!typed.isBlank() && !row.path().isEmpty()) {
            lines.add(quiet(row.path()));
        } else if (row.subBrands() > 0) {
            lines.add(quiet(getTranslation("home.sub-brands", row.subBrands())));
        }
        Div cell = new Div(foldButton(row), lines);
        cell.addClassNames("rn-cell", "rh-name");
        if (typed.isBlank()) {
            cell.addClassName("rh-depth-" + Math.min(row.depth(), 4));
        }
        return cell;
    }

    /** On a phone a line is a card: name and figures one below the other. */
    private Component card(HomeRow row) {
        Div figures = new Div(
                cells.recentRating(row.brand().key(), row.figures()),
                cells.trend(row.brand().key(), row.figures()));
        figures.addClassName("rh-card-figures");
        Div card = new Div(name(row), figures, cells.reviews(row.brand().key(), row.figures(), series(row)));
        card.addClassName("rh-card");
        return card;
    }

    private Component foldButton(HomeRow row) {
        if (row.subBrands() == 0 || !typed.isBlank()) {
            Span space = new Span();
            space.addClassName("rh-fold");
            return space;
        }
        boolean open = rows.isUnfolded(row);
        NativeButton fold = new NativeButton();
        fold.add((open ? VaadinIcon.ANGLE_DOWN : VaadinIcon.ANGLE_RIGHT).create());
        fold.addClassName("rh-fold");
        fold.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                open ? "home.fold" : "home.unfold", row.brand().name()));
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        fold.addClickListener(click -> fold(row));
        return fold;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("rn-quiet");
        return span;
    }

    /** Shows the lines that match; all of them, as folded, for no words. */
    void filter(String words) {
        typed = words;
        refresh();
    }

    private void refresh() {
        getDataProvider().refreshAll();
        setAllRowsVisible(rows.shown(typed, order(List.of())).size() <= WHOLE);
    }

    private Stream<HomeRow> page(Query<HomeRow, Void> query) {
        List<HomeRow> page = shown(query).stream()
                .skip(query.getOffset())
                .limit(query.getLimit())
                .toList();
        List<Long> unknown = page.stream()
                .flatMap(row -> row.brandIds().stream())
                .filter(asked::add)
                .toList();
        if (!unknown.isEmpty()) {
            series.putAll(seriesOf.apply(unknown));
        }
        return page.stream();
    }

    private List<HomeRow> shown(Query<HomeRow, Void> query) {
        shown = rows.shown(typed, order(query.getSortOrders()));
        return shown;
    }

    private static Comparator<HomeRow> order(List<QuerySortOrder> asked) {
        Comparator<HomeRow> byName = ORDERS.getOrDefault(BY_NAME, Comparator.comparing(HomeRow::path));
        if (asked.isEmpty()) {
            return byName;
        }
        Comparator<HomeRow> order = ORDERS.getOrDefault(asked.getFirst().getSorted(), byName);
        return asked.getFirst().getDirection() == SortDirection.DESCENDING ? order.reversed() : order;
    }

    /** Of the brand with all below it. */
    private int[] series(HomeRow row) {
        int[] sum = new int[BrandOverview.DAYS];
        for (long brand : row.brandIds()) {
            int[] own = series.getOrDefault(brand, new int[sum.length]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += own[i];
            }
        }
        return sum;
    }

    private void open(HomeRow row) {
        UI.getCurrentOrThrow()
                .navigate(
                        TenantPage.url(InboxNavigation.PATH),
                        QueryParameters.of(TenantPage.BRAND, row.brand().key()));
    }

    private void fold(HomeRow row) {
        rows.fold(row);
        refresh();
    }

    /** Opens the first line, for those who typed a name. */
    void openFirst() {
        shown.stream().findFirst().ifPresent(this::open);
    }

    @Override
    public void step(int by) {
        if (shown.isEmpty()) {
            return;
        }
        int at = getSelectedItems().stream().findFirst().map(shown::indexOf).orElse(by > 0 ? -1 : shown.size());
        int next = Math.clamp(at + by, 0, shown.size() - 1);
        select(shown.get(next));
        scrollToIndex(next);
    }

    @Override
    public void enter() {
        getSelectedItems().stream().findFirst().ifPresent(this::open);
    }

    @Override
    public void fold() {
        if (typed.isBlank()) {
            getSelectedItems().stream().findFirst().ifPresent(this::fold);
        }
    }

    @Override
    public void search() {
        search.run();
    }
}
