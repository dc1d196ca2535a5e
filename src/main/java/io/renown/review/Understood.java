package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an analysis that members may correct.
 *
 * @param score -1 to 1
 * @param topic the one the words lie nearest to; null for none
 */
record Understood(
        Sentiment sentiment,
        float confidence,
        float score,
        List<AspectMention> aspects,
        @Nullable Long topic) {

    /** Where a person says which it is; the analysis may have been surer. */
    private static final float PLAIN = 0.5f;

    /** @param confidence 0 where nothing was said */
    record Said(@Nullable Sentiment sentiment, double confidence) {}

    /** Stands before a topic; rows of before there were topics have none. */
    private static final char TOPIC = '#';

    /** As one column: {@code #1742 NEGATIVE 0.8 -0.6 TASTE:POS:82:4:17 ...}. */
    String write() {
        String rest = sentiment.name() + " " + confidence + " " + score + " " + AnalysisText.write(aspects);
        return ((topic == null ? "" : TOPIC + topic.toString() + " ") + rest).strip();
    }

    static Understood read(String column) {
        if (column.charAt(0) == TOPIC) {
            String[] two = column.split(" ", 2);
            return read(two[1]).in(Long.valueOf(two[0].substring(1)));
        }
        String[] parts = column.split(" ", 4);
        return new Understood(
                Sentiment.valueOf(parts[0]),
                Float.parseFloat(parts[1]),
                Float.parseFloat(parts[2]),
                AnalysisText.aspects(parts.length == 4 ? parts[3] : ""),
                null);
    }

    /** The same in another topic. */
    Understood in(@Nullable Long other) {
        return new Understood(sentiment, confidence, score, aspects, other);
    }

    /** What it says of the sentiment or of an aspect; negative when passages disagree, as everywhere. */
    Said said(CorrectionKind kind, String field) {
        return switch (kind) {
            case SENTIMENT -> new Said(sentiment, confidence);
            case ASPECT ->
                aspects.stream()
                        .filter(mention -> mention.aspect().name().equals(field))
                        .max(Comparator.comparing(AspectMention::sentiment)
                                .thenComparingDouble(AspectMention::confidence))
                        .map(mention -> new Said(mention.sentiment(), mention.confidence()))
                        .orElse(new Said(null, 0));
            case TOPIC -> new Said(null, 0);
        };
    }

    /** Whether the sentiment is another one, or stated less or more surely: a correction is always sure. */
    boolean isJudgedOtherwiseThan(Understood other) {
        return sentiment != other.sentiment || confidence != other.confidence;
    }

    Understood corrected(List<ReviewCorrection> corrections) {
        Understood corrected = in(topic(corrections));
        for (ReviewCorrection correction : corrections) {
            corrected = corrected.corrected(correction);
        }
        return corrected;
    }

    /** The first that it is said to belong to; else the one found, but where it is said not to. */
    private @Nullable Long topic(List<ReviewCorrection> corrections) {
        Long found = topic;
        for (ReviewCorrection correction : corrections) {
            if (correction.kind() != CorrectionKind.TOPIC) {
                continue;
            }
            if (correction.verdict() == CorrectionVerdict.MEANT) {
                return correction.topicId();
            }
            if (found != null && found == correction.topicId()) {
                found = null;
            }
        }
        return found;
    }

    private Understood corrected(ReviewCorrection correction) {
        @Nullable Sentiment verdict = correction.verdict().sentiment().orElse(null);
        return switch (correction.kind()) {
            case SENTIMENT -> verdict == null ? this : new Understood(verdict, 1, scoreOf(verdict), aspects, topic);
            case ASPECT -> new Understood(sentiment, confidence, score, with(correction.aspect(), verdict), topic);
            case TOPIC -> this; // judged of all together
        };
    }

    private float scoreOf(Sentiment verdict) {
        return switch (verdict) {
            case POSITIVE -> Math.max(score, PLAIN);
            case NEUTRAL -> 0;
            case NEGATIVE -> Math.min(score, -PLAIN);
        };
    }

    /** @param verdict null where the aspect is not meant */
    private List<AspectMention> with(Aspect aspect, @Nullable Sentiment verdict) {
        List<AspectMention> others =
                aspects.stream().filter(mention -> mention.aspect() != aspect).toList();
        if (verdict == null) {
            return others;
        }
        List<AspectMention> all = new ArrayList<>(); // first, so that none of it is cut off
        aspects.stream()
                .filter(mention -> mention.aspect() == aspect)
                .map(mention -> new AspectMention(aspect, verdict, 1, mention.start(), mention.end()))
                .forEach(all::add);
        if (all.isEmpty()) {
            all.add(new AspectMention(aspect, verdict, 1, 0, 0)); // in no passage that was found
        }
        all.addAll(others);
        return all;
    }
}
