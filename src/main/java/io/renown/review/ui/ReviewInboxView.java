package io.renown.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.renown.order.OrderService;
import io.renown.review.AnalysisRemarkService;
import io.renown.review.CorrectionService;
import io.renown.review.LabelService;
import io.renown.review.OwnWordService;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.SavedViewService;
import io.renown.review.authenticity.AuthenticityService;
import io.renown.review.filter.FilterClause;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.ui.ShellLayout;
import io.renown.ui.TenantPage;
import io.renown.ui.Times;
import io.renown.ui.ViewPermission;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/** Every review the member may see: views, a list, one review in full. The address carries all of its state. */
@Route(value = "t/:tenant/inbox", layout = ShellLayout.class)
@PermitAll
@ViewPermission(Permission.REVIEW_READ)
@StyleSheet("renown/review-inbox.css")
final class ReviewInboxView extends Div implements AfterNavigationObserver, HasDynamicTitle, InboxKeys.Actions {

    private static final String VIEWS_OPEN = "ri-views-open";

    private final InboxNameSource nameSource;
    private final Times times;
    private final ArrivalPoll arrivals;

    private final InboxLists lists;
    private final SavedViewDesk saved;
    private final ViewList views;
    private final SearchBox searchBox;
    private final FilterBar filters;
    private final BulkBar bulk;
    private final ReviewRows rows;
    private final ListPane list;
    private final OpenReview opened;
    private final List<Registration> registrations = new ArrayList<>();

    private InboxNames names;
    private InboxAddress address = InboxAddress.NOWHERE;
    private ReviewPages pages;

    ReviewInboxView(
            ReviewSearch search,
            ReviewService reviews,
            AnalysisRemarkService remarks,
            CorrectionService corrections,
            OwnWordService ownWords,
            LabelService labels,
            SavedViewService savedViews,
            OrderService orders,
            AuthenticityService authenticity,
            InboxNameSource nameSource,
            Times times,
            Arrivals arrivals,
            ObjectProvider<ReviewSection> sections,
            ObjectProvider<SearchElsewhere> elsewhere,
            ObjectProvider<ReviewAddition> additions,
            ObjectProvider<InboxTool> tools) {
        this.nameSource = nameSource;
        this.times = times;
        this.arrivals = new ArrivalPoll(arrivals, this::look);
        names = nameSource.load();
        FieldWords words = new FieldWords(() -> names);
        lists = new InboxLists(search, savedViews, () -> names);
        saved = new SavedViewDesk(savedViews, lists, () -> names, () -> address, next -> go(next, true));
        views = saved.views();
        pages = lists.pages(address);
        InboxActions actions = new InboxActions(reviews, this::refresh);
        searchBox = new SearchBox(words, this::searchFor);
        elsewhere.ifAvailable(page -> searchBox.offer(page, typed -> page.open(typed(typed))));
        filters = new FilterBar(words, (filter, field) -> lists.facet(address, filter, field), this::filterBy);
        rows = new ReviewRows(pages, InboxActions.allowed(), this::rowModel, this::open, this::selectionChanged);
        bulk = new BulkBar(actions, names, rows::selected, this::selectAll, () -> rows.select(Set.of()));
        list = new ListPane(searchBox, filters, bulk, rows, this::toggleViews, this::sortBy, this::refresh);
        ReviewPane pane = new ReviewPane(
                times,
                words,
                actions,
                this::close,
                this::step,
                remarks,
                new CorrectionDesk(corrections, ownWords, times, () -> names, this::refresh),
                additions.orderedStream().toList());
        opened = new OpenReview(
                pane,
                reviews,
                search,
                orders,
                authenticity,
                times,
                labels,
                actions,
                () -> names,
                this::refresh,
                this::reloadNames,
                sections.orderedStream().toList(),
                () -> step(1));
        list.addTool(saved.saveButton());
        tools.orderedStream()
                .forEach(tool -> tool.open(() -> lists.whole(address)).ifPresent(list::addTool));
        addClassName("ri");
        Div scrim = new Div();
        scrim.addClassName("ri-scrim");
        scrim.addClickListener(click -> closeViews());
        views.addClickListener(click -> closeViews());
        Div panes = new Div(list, pane, scrim, views);
        panes.addClassName("ri-panes");
        add(panes);
    }

    @Override
    public String getPageTitle() {
        return lists.name(address) + " · " + translate("review.inbox.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (registrations.isEmpty()) {
            listen(UI.getCurrentOrThrow());
        }
        apply(InboxAddress.of(event.getLocation().getQueryParameters()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
    }

    private void listen(UI ui) {
        ShellLayout.current()
                .ifPresent(shell -> registrations.addAll(InboxKeys.listen(shell.keys(), InboxActions.allowed(), this)));
        registrations.add(arrivals.begin(ui));
    }

    private void apply(InboxAddress next) {
        InboxAddress before = address;
        address = next;
        if (!next.sameList(before)) {
            pages = lists.pages(next);
            views.mark(next);
            searchBox.show(lists.chosen(next).words());
            filters.show(lists.chosen(next));
            list.show(lists.name(next), lists.sort(next));
            list.showWhose(lists.whole(next).whose());
            rows.show(pages);
            showNumbers(false);
            closeViews();
        }
        if (!next.sameList(before) || !Objects.equals(before.review(), next.review())) {
            OptionalLong id = next.reviewId();
            rows.markActive(id.isPresent() ? id.getAsLong() : null);
            opened.show(next, pages.filter().words());
            setClassName("ri-open", next.review() != null);
        }
    }

    private void go(InboxAddress next, boolean remember) {
        if (next.equals(address)) {
            return;
        }
        String query = next.parameters().getQueryString();
        String url = TenantPage.url(InboxNavigation.PATH) + (query.isEmpty() ? "" : "?" + query);
        History history = UI.getCurrentOrThrow().getPage().getHistory();
        if (remember) {
            history.pushState(null, url);
        } else {
            history.replaceState(null, url);
        }
        apply(next);
    }

    private void open(long id) {
        // Going through a list with J and K is one step of the browser's history, not one for each review.
        go(address.withReview(id), address.review() == null);
    }

    private void close() {
        go(address.withReview(null), true);
    }

    private void searchFor(String typed) {
        filterBy(typed(typed));
    }

    /** What is typed, on top of the filter at hand. */
    private ReviewFilter typed(String typed) {
        ReviewFilter parsed = ReviewFilter.parse(typed);
        ReviewFilter changed = lists.chosen(address).withWords(parsed.words());
        for (FilterClause clause : parsed.clauses()) {
            changed = clause.negated()
                    ? changed.and(new ReviewFilter("", List.of(clause)))
                    : changed.with(clause.field(), clause.values());
        }
        return changed;
    }

    private void filterBy(ReviewFilter filter) {
        go(address.withQuery(filter.syntax()), true);
        searchBox.show(filter.words());
    }

    private void sortBy(ReviewSort sort) {
        go(address.withSort(sort == lists.ownSort(address) ? null : sort), true);
    }

    /** After work on reviews, or when new ones came: the list and its numbers as they stand now. */
    private void refresh() {
        rows.refresh();
        list.offerFresh(0);
        showNumbers(true);
        opened.update();
        selectionChanged();
        ShellLayout.current().ifPresent(ShellLayout::refreshCounts);
    }

    private void reloadNames() {
        names = nameSource.load();
    }

    private void showNumbers(boolean exactly) {
        saved.count(exactly);
        list.showTotal(pages.total(), empty());
    }

    private Component empty() {
        if (lists.whole(address).isAll()) {
            return ListEmpty.nothingYet();
        }
        if (lists.chosen(address).isAll()
                || (address.query() == null && lists.findSaved(address).isPresent())) {
            return ListEmpty.allDone(lists.name(address));
        }
        return ListEmpty.nothingMatches(() -> filterBy(ReviewFilter.ALL));
    }

    private void selectAll() {
        rows.select(lists.ids(address, ReviewService.LARGEST_BULK));
    }

    private void selectionChanged() {
        bulk.show(rows.selected().size(), pages.total());
    }

    private void toggleViews() {
        setClassName(VIEWS_OPEN, !hasClassName(VIEWS_OPEN));
    }

    private void closeViews() {
        removeClassName(VIEWS_OPEN);
    }

    private RowModel rowModel(ReviewListItem item) {
        String query = address.withReview(item.id()).parameters().getQueryString();
        return RowModel.of(item, names, times, TenantPage.url(InboxNavigation.PATH) + "?" + query);
    }

    /** The list itself stays as it is: nothing jumps while somebody reads. */
    private void look() {
        long shown = pages.total();
        long now = lists.recentCount(address);
        if (shown == 0 && now > 0) {
            refresh();
        } else {
            list.offerFresh(now - shown);
            saved.count(false);
        }
        opened.look();
        ShellLayout.current().ifPresent(ShellLayout::refreshCounts);
    }

    @Override
    public void reply() {
        opened.pane().reply();
    }

    @Override
    public void step(int by) {
        rows.neighbour(by).ifPresent(item -> open(item.id()));
    }

    @Override
    public void enter() {
        opened.focus();
    }

    @Override
    public void select() {
        address.reviewId().ifPresent(rows::toggle);
    }

    @Override
    public void assign() {
        if (rows.selected().isEmpty()) {
            opened.pane().openAssign();
        } else {
            bulk.openAssign();
        }
    }

    @Override
    public void label() {
        if (rows.selected().isEmpty()) {
            opened.pane().openLabels();
        } else {
            bulk.openLabel();
        }
    }

    @Override
    public void done() {
        if (rows.selected().isEmpty()) {
            opened.pane().toggleDone();
        } else {
            bulk.done();
        }
    }

    @Override
    public void note() {
        opened.pane().writeNote();
    }

    @Override
    public void search() {
        searchBox.focus();
    }

    @Override
    public void leave() {
        if (hasClassName(VIEWS_OPEN)) {
            closeViews();
        } else if (!rows.selected().isEmpty()) {
            rows.select(Set.of());
        } else if (address.review() != null) {
            close();
        }
    }
}
