package io.renown.insight;

import io.renown.review.analysis.Aspect;
import java.util.List;
import java.util.Map;

/**
 * Which articles are complained of for what.
 *
 * @param complaining reviews of the days with a complaint, whatever about, whether or not they name an article
 * @param aspects the most complained of among the rows first
 * @param rows articles, the most complained of first
 */
public record ComplaintMap(Days days, long complaining, List<Aspect> aspects, List<Row> rows) {

    public ComplaintMap {
        aspects = List.copyOf(aspects);
        rows = List.copyOf(rows);
    }

    /**
     * @param complaining reviews of the article with a complaint, of all its reviews
     * @param byAspect reviews with a complaint about each
     */
    public record Row(String sku, Share complaining, Map<Aspect, Long> byAspect) {

        public long of(Aspect aspect) {
            return byAspect.getOrDefault(aspect, 0L);
        }
    }
}
