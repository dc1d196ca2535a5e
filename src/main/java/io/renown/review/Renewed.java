package io.renown.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A review that was understood again, and what was in its place before.
 *
 * @param review as the row was read, but for the new analysis; not of any session
 * @param otherDocument whether its document in the index would be another one now
 */
record Renewed(Review review, AnalysisInRow before, boolean otherDocument) {

    /** @param understanding changes nothing but what an analysis found */
    static Renewed of(Review review, Runnable understanding) {
        AnalysisInRow before = AnalysisInRow.of(review);
        List<String> filteredBy = keywords(review);
        understanding.run();
        return new Renewed(review, before, !filteredBy.equals(keywords(review)));
    }

    /** Whether more than the version is to be written. */
    boolean isOtherwise() {
        return !AnalysisInRow.of(review).saysTheSameAs(before);
    }

    /** All that an analysis puts into a document; the text in it is stemmed by the language, which is among these. */
    private static List<String> keywords(Review review) {
        List<String> keywords = new ArrayList<>();
        new ReviewKeywords(review, (field, value) -> keywords.add(field + ' ' + value)).write();
        return keywords;
    }
}
