package io.renown.bench;

import io.renown.review.ReviewListItem;
import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.ReviewSort;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.TenantContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inbox of a member of the largest tenant, by the services its screen asks. */
final class InboxBench {

    private static final int PAGE = 50;
    private static final int WARM_UP = 100;
    private static final Set<FilterField> FACETS =
            Set.of(FilterField.RATING, FilterField.PLATFORM, FilterField.SENTIMENT, FilterField.ASPECT);

    private final BenchOptions options;
    private final Figures figures;

    InboxBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run(Class<?> application) throws Exception {
        FilledData data = FilledData.large(options, figures.screen());
        data.ensure(application);
        StatementCounter statements = new StatementCounter();
        try (OpenPortal portal = OpenPortal.open(application, data.folder(), options.database(), statements)) {
            TenantWriter.Made tenant =
                    new TenantWriter(portal).find(data.largest().slug());
            ReviewSearch search = portal.get(ReviewSearch.class);
            ReviewService reviews = portal.get(ReviewService.class);
            TenantContext.callAs(tenant.tenantId(), tenant.member(), () -> {
                figures.add("reviews", search.count(ReviewFilter.ALL), "", "of the tenant; as many again in others");
                measure(search, reviews);
                count(statements, search, reviews);
                return null;
            });
            countScreen(statements, portal, data);
        }
    }

    private interface Asked {
        ReviewPage of(int sample) throws Exception;
    }

    private Latencies sample(String what, Asked asked) throws Exception {
        for (int sample = 0; sample < Math.min(WARM_UP, options.samples()); sample++) {
            asked.of(sample);
        }
        Latencies times = new Latencies();
        for (int sample = 0; sample < options.samples(); sample++) {
            int number = sample;
            times.measure(() -> asked.of(number));
            figures.screen().progress(what, sample, options.samples());
        }
        return times;
    }

    private void measure(ReviewSearch search, ReviewService reviews) throws Exception {
        Latencies first = sample("first page", sample -> search.search(page(ReviewFilter.ALL, null)));
        figures.times("first_page", first, 50.0, "newest first, 50 rows and the exact total");
        figures.times(
                "first_page_filtered",
                sample("filtered", sample -> search.search(page(Queries.pick(Queries.FILTERS, sample), null))),
                50.0,
                "");
        ReviewPage newest = search.search(page(ReviewFilter.ALL, null));
        List<ReviewListItem> items = newest.items();
        Latencies opened = new Latencies();
        for (int sample = 0; sample < options.samples(); sample++) {
            long id = items.get(sample % items.size()).id();
            opened.measure(() -> reviews.get(id));
        }
        figures.times("open_review", opened, null, "");
        measureDepth(search);
        figures.times(
                "facets_all",
                sample("facets", sample -> search.search(facets(ReviewFilter.ALL))),
                100.0,
                "stars, platform, sentiment and aspect over everything, with the first page");
        figures.times(
                "facets_hits",
                sample("facets of hits", sample -> search.search(facets(Queries.pick(Queries.CHINESE, sample)))),
                100.0,
                "the same over the hits of a word");
    }

    /** Page behind page to the depth that offsets reach, and there once more by offset. */
    private void measureDepth(ReviewSearch search) throws Exception {
        long depth = Math.min(ReviewQuery.DEEPEST_OFFSET, search.count(ReviewFilter.ALL) * 9 / 10);
        Latencies near = new Latencies();
        Latencies deep = new Latencies();
        Latencies first = new Latencies();
        String cursor = null;
        long at = 0;
        while (deep.count() < options.samples()) {
            boolean there = at >= depth;
            int limit = there || near.count() < options.samples() ? PAGE : ReviewQuery.LARGEST_PAGE;
            String from = cursor;
            ReviewQuery query = new ReviewQuery(ReviewFilter.ALL, ReviewSort.NEWEST, 0, limit, from, Set.of());
            ReviewPage page =
                    limit == PAGE ? (there ? deep : near).measure(() -> search.search(query)) : search.search(query);
            if (there) { // in turn, so that both see the same machine
                first.measure(() -> search.search(page(ReviewFilter.ALL, null)));
            }
            at += page.items().size();
            figures.screen().progress("paging", at, depth);
            cursor = page.nextCursor();
            if (cursor == null) {
                break;
            }
        }
        figures.times("next_page", near, null, "page behind page by cursor");
        figures.times("deep_page", deep, null, "by cursor, from row " + depth + " on");
        figures.atMost(
                1.2, "deep_to_first", deep.percentile(50) / first.percentile(50), "times", "medians; 1.2 is noise");
        int offset = (int) depth - PAGE;
        figures.times(
                "deep_offset",
                sample(
                        "deep by offset",
                        sample -> search.search(new ReviewQuery(
                                ReviewFilter.ALL, ReviewSort.NEWEST, Math.max(0, offset), PAGE, null, Set.of()))),
                null,
                "the same depth, jumped to as a scroll bar does");
    }

    private void count(StatementCounter statements, ReviewSearch search, ReviewService reviews) throws Exception {
        ReviewPage page = search.search(page(ReviewFilter.ALL, null));
        long review = page.items().getFirst().id();
        figures.add(
                "statements_first_page",
                statements.leastOf(10, () -> search.search(page(ReviewFilter.ALL, null))),
                "SQL",
                "");
        figures.add(
                "statements_facets", statements.leastOf(10, () -> search.search(facets(ReviewFilter.ALL))), "SQL", "");
        figures.add("statements_open_review", statements.leastOf(10, () -> reviews.get(review)), "SQL", "");
    }

    /** All that a member's browser sets off when it opens the inbox, from the address to the last row. */
    private void countScreen(StatementCounter statements, OpenPortal portal, FilledData data) throws Exception {
        UiMember member = new UiMember(portal.port(), data.largest().slug());
        member.signIn(TenantWriter.email(data.largest().slug(), 1));
        figures.atMost(
                12,
                "statements_inbox_screen",
                statements.leastOf(5, () -> {
                    member.openInbox();
                    return member;
                }),
                "SQL",
                "all requests of a browser, from the address to rows: page, init, push, shell, counters, list");
        member.close();
    }

    private static ReviewQuery page(ReviewFilter filter, @Nullable String cursor) {
        return new ReviewQuery(filter, ReviewSort.NEWEST, 0, PAGE, cursor, Set.of());
    }

    private static ReviewQuery facets(ReviewFilter filter) {
        return new ReviewQuery(filter, ReviewSort.NEWEST, 0, PAGE, null, FACETS);
    }
}
