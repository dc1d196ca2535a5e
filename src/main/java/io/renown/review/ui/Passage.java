package io.renown.review.ui;

import io.renown.review.ReviewDetails;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.RiskMention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * A run of a review's words under the same marks.
 *
 * @param aspects the mentions that cover it, shortest first
 * @param hit found by the search
 */
record Passage(String text, List<AspectMention> aspects, List<RiskMention> risks, boolean hit) {

    boolean isPlain() {
        return aspects.isEmpty() && risks.isEmpty() && !hit;
    }

    /** The words from {@code from} to {@code to}, cut wherever a mark begins or ends. */
    static List<Passage> of(ReviewDetails review, BitSet hits, int from, int to) {
        String whole = review.whole();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
        review.aspects().forEach(mention -> cuts.addAll(List.of(mention.start(), mention.end())));
        review.risks().forEach(mention -> cuts.addAll(List.of(mention.start(), mention.end())));
        for (int at = hits.nextSetBit(0); at >= 0; ) {
            int end = hits.nextClearBit(at);
            cuts.addAll(List.of(at, end));
            at = hits.nextSetBit(end);
        }
        List<Passage> passages = new ArrayList<>();
        int start = from;
        for (int cut : cuts.subSet(from, false, to, true)) {
            passages.add(passage(review, whole, hits.get(start), start, cut));
            start = cut;
        }
        return passages;
    }

    private static Passage passage(ReviewDetails review, String whole, boolean hit, int start, int end) {
        return new Passage(
                whole.substring(start, end),
                review.aspects().stream()
                        .filter(mention -> mention.start() <= start && end <= mention.end())
                        .sorted((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()))
                        .toList(),
                review.risks().stream()
                        .filter(mention -> mention.start() <= start && end <= mention.end())
                        .toList(),
                hit);
    }
}
