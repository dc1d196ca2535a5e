package io.renown.bench;

import io.renown.bench.Population.TenantPlan;
import io.renown.bench.words.Dice;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSort;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a portal grows slow by the number of its tenants alone: the same number of reviews and the same questions, once
 * with few tenants, once with many. Ten tenants are alike in both and measured; between their questions come as many of
 * the others, so that what is kept in memory is kept under the same pressure.
 */
final class TenantsBench {

    private static final int MEASURED = 10;
    private static final int PAGE = 50;
    private static final int WARM_UP = 100;

    private final BenchOptions options;
    private final Figures figures;

    TenantsBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    private record Measured(double firstPage, double search) {}

    void run(Class<?> application) throws Exception {
        long reviews = Math.max(MEASURED * 2L, options.reviews() / 5);
        List<Measured> all = new ArrayList<>();
        for (int tenants : options.tenants()) {
            FilledData data = new FilledData(
                    options.out().resolve("data-tenants-" + tenants + "-" + reviews),
                    options.database(),
                    Population.someAlike(23, MEASURED, Math.max(1, tenants - MEASURED), reviews),
                    1,
                    figures.screen());
            data.ensure(application);
            try (OpenPortal portal = OpenPortal.open(application, data.folder(), options.database())) {
                all.add(measure(portal, data, tenants));
            }
        }
        Measured few = all.getFirst();
        Measured many = all.getLast();
        String note =
                options.tenants().getLast() + " tenants to " + options.tenants().getFirst() + ", p95";
        figures.atMost(1.2, "first_page_many_to_few", many.firstPage() / few.firstPage(), "times", note);
        figures.atMost(1.2, "search_many_to_few", many.search() / few.search(), "times", note);
    }

    private Measured measure(OpenPortal portal, FilledData data, int tenants) throws Exception {
        ReviewSearch search = portal.get(ReviewSearch.class);
        TenantDirectory directory = portal.get(TenantDirectory.class);
        List<Integer> ids = data.tenants().stream()
                .map(TenantPlan::slug)
                .map(slug -> directory.findBySlug(slug).orElseThrow().id())
                .toList();
        Latencies first = new Latencies();
        Latencies words = new Latencies();
        Dice dice = new Dice(31);
        for (int sample = 0; sample < WARM_UP + options.samples(); sample++) {
            ReviewFilter filter = Queries.pick(sample % 2 == 0 ? Queries.CHINESE : Queries.ENGLISH, sample / 2);
            int other = ids.get(MEASURED + dice.nextInt(ids.size() - MEASURED));
            ask(search, other, ReviewFilter.ALL, new Latencies());
            ask(search, other, filter, new Latencies());
            int measured = ids.get(sample % MEASURED);
            ask(search, measured, ReviewFilter.ALL, sample < WARM_UP ? new Latencies() : first);
            ask(search, measured, filter, sample < WARM_UP ? new Latencies() : words);
            figures.screen().progress(tenants + " tenants", sample, WARM_UP + options.samples());
        }
        String note = data.reviews() + " reviews in all";
        figures.times("first_page_" + tenants + "_tenants", first, null, note);
        figures.times("search_" + tenants + "_tenants", words, null, note);
        return new Measured(first.percentile(95), words.percentile(95));
    }

    private static void ask(ReviewSearch search, int tenantId, ReviewFilter filter, Latencies times) throws Exception {
        TenantContext.callAs(
                tenantId,
                Actor.system("bench"),
                () -> times.measure(() -> search.search(ReviewQuery.page(filter, ReviewSort.NEWEST, 0, PAGE))));
    }
}
