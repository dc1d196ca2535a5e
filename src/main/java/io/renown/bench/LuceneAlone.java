package io.renown.bench;

import io.renown.search.TextAnalyzers;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.QueryBuilder;
import org.hibernate.search.backend.lucene.LuceneBackend;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;

/** The portal's own index, asked by Lucene with nothing in between: what a search cannot be faster than. */
final class LuceneAlone implements AutoCloseable {

    private static final String TENANT = "__HSEARCH_tenantId";
    private static final String TEXT = "text";
    private static final Sort NEWEST = new Sort(
            new SortedNumericSortField("publishedAt", SortField.Type.LONG, true),
            new SortedNumericSortField("ordinal", SortField.Type.LONG, true));

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final QueryBuilder queries;
    private final Query tenant;

    LuceneAlone(OpenPortal portal, int tenantId) {
        SearchMapping mapping = Search.mapping(portal.get(EntityManagerFactory.class));
        Analyzer analyzer = mapping.backend()
                .unwrap(LuceneBackend.class)
                .analyzer(TextAnalyzers.TEXT_QUERY)
                .orElseThrow();
        reader = mapping.scope(Object.class, "Review")
                .extension(LuceneExtension.get())
                .openIndexReader();
        searcher = new IndexSearcher(reader);
        queries = new QueryBuilder(analyzer);
        tenant = new TermQuery(new Term(TENANT, Integer.toString(tenantId)));
    }

    /** @return how many match, exactly */
    long search(String words, int rows) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(tenant, BooleanClause.Occur.FILTER);
        String plain = words.replace("\"", "");
        for (String word : words.startsWith("\"") ? new String[] {plain} : plain.split(" ")) {
            all.add(queries.createPhraseQuery(TEXT, word), BooleanClause.Occur.MUST);
        }
        return searcher.search(all.build(), new TopFieldCollectorManager(NEWEST, rows, Integer.MAX_VALUE))
                .totalHits
                .value;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
