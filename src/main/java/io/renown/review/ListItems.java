package io.renown.review;

import io.renown.review.ReviewListItem.Passage;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.Sentiment;
import io.renown.search.HitMarker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows as list items, with the hits of one search marked. */
final class ListItems {

    private static final int SNIPPET = 220;
    private static final int BEFORE_HIT = 40;

    private final HitMarker marker;
    private final ReviewAnalyzer analyzer;

    ListItems(HitMarker marker, ReviewAnalyzer analyzer) {
        this.marker = marker;
        this.analyzer = analyzer;
    }

    ReviewListItem of(Review review) {
        ReviewWords words = review.words();
        Findings findings = review.findings();
        Judgement judgement = review.judgement();
        Handling handling = review.handling();
        return new ReviewListItem(
                review.id(),
                review.listingId(),
                review.brandId(),
                review.platform(),
                words.author(),
                words.rating().orElse(null),
                words.stars(),
                snippet(review.whole(), findings.language()),
                words.publishedAt(),
                findings.language(),
                judgement.sentiment(),
                judgement.confidence(),
                review.sentimentBasis(analyzer),
                polarities(judgement.aspects()),
                judgement.topicId(),
                !findings.risks().isEmpty(),
                review.suspicion(),
                review.suspicionAt(),
                review.reply().isGiven(),
                words.versions() > 1,
                review.removedAt() != null,
                handling.state(),
                handling.assigneeId(),
                Set.copyOf(handling.labelIds()),
                review.circumstances().sku());
    }

    private List<Passage> snippet(String whole, String language) {
        BitSet hits = marker.hits(whole, language);
        int first = hits.nextSetBit(0);
        int start = first <= BEFORE_HIT ? 0 : boundary(whole, first - BEFORE_HIT);
        int end = boundary(whole, Math.min(whole.length(), start + SNIPPET));
        return passages((start > 0 ? "…" : ""), whole, hits, start, end);
    }

    private static List<Passage> passages(String lead, String whole, BitSet hits, int start, int end) {
        List<Passage> passages = new ArrayList<>();
        int from = start;
        while (from < end) {
            boolean hit = hits.get(from);
            int next = hit ? hits.nextClearBit(from) : hits.nextSetBit(from);
            int to = next < 0 ? end : Math.min(next, end);
            passages.add(new Passage((passages.isEmpty() ? lead : "") + whole.substring(from, to), hit));
            from = to;
        }
        return passages;
    }

    /** Never between the halves of a surrogate pair. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static Map<Aspect, Sentiment> polarities(List<AspectMention> mentions) {
        Map<Aspect, Sentiment> polarities = new EnumMap<>(Aspect.class);
        for (AspectMention mention : mentions) {
            polarities.merge(mention.aspect(), mention.sentiment(), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        return polarities;
    }
}
