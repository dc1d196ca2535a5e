package io.renown.bench;

import io.renown.review.ReviewPage;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSort;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.sql.Connection;
import java.util.List;

/** Searching for words in the reviews of the largest tenant, beside what a database or Lucene alone would take for it. */
final class SearchBench {

    private static final int PAGE = 50;
    private static final int WARM_UP = 60;
    /** A yardstick of seconds a sample is believed sooner. */
    private static final int YARDSTICK_SAMPLES = 15;

    private final BenchOptions options;
    private final Figures figures;

    SearchBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    private record Tongue(String name, List<String> queries) {}

    void run(Class<?> application) throws Exception {
        FilledData data = FilledData.large(options, figures.screen());
        data.ensure(application);
        try (OpenPortal portal = OpenPortal.open(application, data.folder(), options.database())) {
            TenantWriter.Made tenant =
                    new TenantWriter(portal).find(data.largest().slug());
            TenantContext.callAs(tenant.tenantId(), tenant.member(), () -> {
                measure(portal, tenant.tenantId());
                return null;
            });
        }
    }

    private void measure(OpenPortal portal, int tenantId) throws Exception {
        ReviewSearch search = portal.get(ReviewSearch.class);
        figures.add("reviews", search.count(ReviewFilter.ALL), "", "of the tenant; as many again in others");
        Latencies all = new Latencies();
        for (Tongue tongue : List.of(
                new Tongue("chinese", Queries.CHINESE),
                new Tongue("english", Queries.ENGLISH),
                new Tongue("korean", Queries.KOREAN))) {
            measure(search, tongue, all);
        }
        figures.times("search", all, 60.0, "all of the above");
        measureMixed(search);
        compareWithLucene(portal, tenantId, search);
        compareWithDatabase(portal, tenantId, search);
    }

    private void measure(ReviewSearch search, Tongue tongue, Latencies all) throws Exception {
        warmUp(search, tongue.queries());
        Latencies times = new Latencies();
        long found = 0;
        for (int sample = 0; sample < options.samples(); sample++) {
            ReviewQuery query = query(Queries.pick(tongue.queries(), sample), ReviewSort.NEWEST);
            long began = System.nanoTime();
            ReviewPage page = search.search(query);
            long nanos = System.nanoTime() - began;
            times.add(nanos);
            all.add(nanos);
            found += page.total();
            figures.screen().progress(tongue.name(), sample, options.samples());
        }
        figures.times(
                "search_" + tongue.name(),
                times,
                60.0,
                found / options.samples() + " hits on average; 50 rows with the words marked, and the exact total");
    }

    private void warmUp(ReviewSearch search, List<String> queries) {
        for (int sample = 0; sample < Math.min(WARM_UP, options.samples()); sample++) {
            search.search(query(Queries.pick(queries, sample), ReviewSort.NEWEST));
        }
    }

    private void measureMixed(ReviewSearch search) throws Exception {
        Latencies filtered = new Latencies();
        Latencies relevance = new Latencies();
        for (int sample = 0; sample < options.samples(); sample++) {
            List<String> queries = sample % 2 == 0 ? Queries.CHINESE : Queries.ENGLISH;
            ReviewFilter words = Queries.pick(queries, sample);
            ReviewFilter both = words.and(Queries.pick(Queries.REFINEMENTS, sample));
            filtered.measure(() -> search.search(query(both, ReviewSort.NEWEST)));
            relevance.measure(() -> search.search(query(words, ReviewSort.RELEVANCE)));
        }
        figures.times("search_filtered", filtered, 60.0, "words and a filter");
        figures.times("search_by_relevance", relevance, 60.0, "best match first");
    }

    private void compareWithLucene(OpenPortal portal, int tenantId, ReviewSearch search) throws Exception {
        Latencies alone = new Latencies();
        Latencies portalTimes = new Latencies();
        long found = 0;
        long foundByPortal = 0;
        try (LuceneAlone lucene = new LuceneAlone(portal, tenantId)) {
            for (int sample = 0; sample < options.samples() + WARM_UP; sample++) {
                String words = Queries.word(Queries.CHINESE, sample);
                boolean counts = sample >= WARM_UP;
                long began = System.nanoTime();
                long hits = lucene.search(words, PAGE);
                long between = System.nanoTime();
                ReviewPage page = search.search(query(ReviewFilter.parse(words), ReviewSort.NEWEST));
                if (counts) {
                    alone.add(between - began);
                    portalTimes.add(System.nanoTime() - between);
                }
                found += hits;
                foundByPortal += page.total();
            }
        }
        // The portal finds a little more: stems.
        if (found > foundByPortal || found * 2 < foundByPortal) {
            throw new IOException("not the same search: Lucene finds " + found + ", the portal " + foundByPortal);
        }
        figures.times(
                "lucene_alone", alone, null, "same index, same words as a phrase, newest first, exact total; no rows");
        figures.add("search_to_lucene", portalTimes.percentile(50) / alone.percentile(50), "times", "medians, Chinese");
    }

    private void compareWithDatabase(OpenPortal portal, int tenantId, ReviewSearch search) throws Exception {
        try (Connection connection = portal.connect()) {
            SqlTextSearch sql = new SqlTextSearch(connection, tenantId);
            Latencies like = new Latencies();
            Latencies likePage = new Latencies();
            Latencies portalTimes = new Latencies();
            int samples = Math.min(YARDSTICK_SAMPLES, options.samples());
            for (int sample = 0; sample < samples; sample++) {
                List<String> queries = sample % 2 == 0 ? Queries.CHINESE : Queries.ENGLISH;
                String words = Queries.word(queries, sample).replace("\"", "");
                figures.screen().progress("LIKE", sample, samples);
                long began = System.nanoTime();
                likePage.measure(() -> sql.likePage(words, PAGE));
                sql.likeTotal(words);
                like.add(System.nanoTime() - began);
                portalTimes.measure(
                        () -> search.search(query(ReviewFilter.parse('"' + words + '"'), ReviewSort.NEWEST)));
            }
            figures.times(
                    "like", like, null, "LIKE '%words%' over title and text of the same rows: newest 50, and total");
            figures.times("like_page", likePage, null, "the newest 50 only, without the total");
            figures.atLeast(
                    20,
                    "like_to_search",
                    like.percentile(50) / portalTimes.percentile(50),
                    "times",
                    "medians of the same words, Chinese and English");
            compareWithFullText(sql, search, samples);
        }
    }

    private void compareWithFullText(SqlTextSearch sql, ReviewSearch search, int samples) throws Exception {
        figures.screen().progress("building the FULLTEXT index", 0, 0);
        figures.add(
                "fulltext_build",
                sql.ensureFullText(),
                "s",
                "of a copy of title and text; 0 when an earlier run left it");
        Latencies fullText = new Latencies();
        Latencies portalTimes = new Latencies();
        long found = 0;
        long foundByPortal = 0;
        for (int sample = 0; sample < samples; sample++) {
            String words = Queries.word(Queries.ENGLISH, sample).replace("\"", "");
            figures.screen().progress("FULLTEXT", sample, samples);
            found += fullText.measure(() -> sql.fullText(words, PAGE));
            foundByPortal += portalTimes
                    .measure(() -> search.search(query(ReviewFilter.parse('"' + words + '"'), ReviewSort.NEWEST)))
                    .total();
        }
        figures.times(
                "fulltext",
                fullText,
                null,
                "English phrases, newest 50 and total; " + found / samples + " hits on average, the portal "
                        + foundByPortal / samples);
        figures.add(
                "fulltext_to_search",
                fullText.percentile(50) / portalTimes.percentile(50),
                "times",
                "medians, English");
        figures.add(
                "fulltext_chinese_hits",
                sql.fullText(Queries.CHINESE.getFirst(), PAGE),
                "",
                "of '" + Queries.CHINESE.getFirst()
                        + "'; without an n-gram parser, as in MariaDB, it finds whole clauses only");
    }

    private static ReviewQuery query(ReviewFilter filter, ReviewSort sort) {
        return ReviewQuery.page(filter, sort, 0, PAGE);
    }
}
