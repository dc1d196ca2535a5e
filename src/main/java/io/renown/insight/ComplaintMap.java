package io.renown.insight;

import io.renown.review.analysis.Aspect;
import java.util.List;
import java.util.Map;

/**
 * Which articles are complained of for what.
 *
 * @param complaints reviews of the days with a complaint, whatever about, whether or not they name an article; of all reviews
 * @param aspects the most complained of among the rows first
 * @param moreAspects how many others are complained of in the rows, and left out
 * @param rows articles, the most complained of first
 * @param moreRows how many other articles are complained of
 */
public record ComplaintMap(
        Days days, Share complaints, List<Aspect> aspects, int moreAspects, List<Row> rows, int moreRows) {

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
