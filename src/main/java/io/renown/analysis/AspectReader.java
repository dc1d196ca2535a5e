package io.renown.analysis;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The aspects of one text. An aspect takes the tones of its clause, near ones more than far ones; a tone that stands
 * nearer to another aspect counts little. A clause that names without judging borrows from the next one.
 */
final class AspectReader {

    private static final double NEUTRAL_BAND = 0.25;
    private static final double OTHERS_TONE = 0.2;
    private static final double BORROWED = 0.7;
    private static final int LONGEST_PASSAGE = 120;
    private static final int WINDOW = 40;

    /** A word that names an aspect, and what the word itself says. */
    private record Trigger(Aspect aspect, double polarity, int start, int end, int clause) {}

    private record Judgement(double sum, double evidence, int clauseEnd) {}

    private final FoldedText text;
    private final List<Clause> clauses;
    private final List<Tone> tones;
    private final List<Trigger> triggers = new ArrayList<>();
    /** Tones that come from aspect words, not from the sentiment lexicon. */
    private final List<Tone> ownTones = new ArrayList<>();

    AspectReader(
            FoldedText text,
            List<Clause> clauses,
            List<Tone> tones,
            List<AspectLexicon.Match> matches,
            ToneReader toneReader) {
        this.text = text;
        this.clauses = clauses;
        this.tones = tones;
        for (AspectLexicon.Match match : matches) {
            int clause = toneReader.clauseAt(match.start());
            for (AspectTerm term : match.terms()) {
                if (!term.context()) {
                    double polarity = term.polarity() == 0
                            ? 0
                            : toneReader.bear(term.polarity(), match.start(), match.end(), clause);
                    triggers.add(new Trigger(term.aspect(), polarity, match.start(), match.end(), clause));
                    addOwnTone(match, polarity, clause);
                }
            }
        }
        for (AspectLexicon.Match match : matches) {
            int clause = toneReader.clauseAt(match.start());
            for (AspectTerm term : match.terms()) {
                if (term.context() && isNamed(term.aspect(), clause)) {
                    double value = toneReader.bear(term.polarity(), match.start(), match.end(), clause);
                    addOwnTone(match, value, clause);
                }
            }
        }
    }

    private void addOwnTone(AspectLexicon.Match match, double value, int clause) {
        if (value == 0) {
            return;
        }
        for (Tone tone : tones) {
            if (tone.overlaps(match.start(), match.end())) {
                return;
            }
        }
        for (Tone tone : ownTones) {
            if (tone.overlaps(match.start(), match.end())) {
                return;
            }
        }
        ownTones.add(new Tone(match.start(), match.end(), value, clause));
    }

    private boolean isNamed(Aspect aspect, int clause) {
        for (Trigger trigger : triggers) {
            if (trigger.aspect() == aspect && trigger.clause() == clause) {
                return true;
            }
        }
        return false;
    }

    /** What the aspect words add to the tones of the whole review. */
    List<Tone> ownTones() {
        return ownTones;
    }

    /** At most one mention for an aspect and a polarity, the strongest; neutral ones only without a polar one. */
    List<AspectMention> read() {
        List<Tone> all = new ArrayList<>(tones);
        all.addAll(ownTones);
        all.sort(Comparator.comparingInt(Tone::start));
        Map<Aspect, Map<Sentiment, AspectMention>> best = new EnumMap<>(Aspect.class);
        for (Trigger trigger : triggers) {
            AspectMention mention = mention(trigger, judge(trigger, all));
            best.computeIfAbsent(trigger.aspect(), aspect -> new EnumMap<>(Sentiment.class))
                    .merge(mention.sentiment(), mention, AspectReader::stronger);
        }
        List<AspectMention> mentions = new ArrayList<>();
        for (Map<Sentiment, AspectMention> bySentiment : best.values()) {
            if (bySentiment.size() > 1) {
                bySentiment.remove(Sentiment.NEUTRAL);
            }
            mentions.addAll(bySentiment.values());
        }
        mentions.sort(Comparator.comparingInt(AspectMention::start).thenComparing(AspectMention::aspect));
        return mentions;
    }

    private Judgement judge(Trigger trigger, List<Tone> all) {
        Judgement own = weigh(trigger, all, trigger.clause(), 1);
        if (own.evidence() > 0) {
            return own;
        }
        int next = trigger.clause() + 1;
        if (next < clauses.size()
                && clauses.get(next).sentence() == clauses.get(trigger.clause()).sentence()
                && triggers.stream().noneMatch(other -> other.clause() == next)) {
            Judgement borrowed = weigh(trigger, all, next, BORROWED);
            if (borrowed.evidence() > 0) {
                return borrowed;
            }
        }
        return own;
    }

    private Judgement weigh(Trigger trigger, List<Tone> all, int clause, double factor) {
        double sum = 0;
        double evidence = 0;
        for (Tone tone : all) {
            if (tone.clause() != clause) {
                continue;
            }
            double weight = factor / (1 + distance(trigger, tone) / 5);
            if (isNearerToOther(trigger, tone)) {
                weight *= OTHERS_TONE;
            }
            sum += tone.value() * weight;
            evidence += Math.abs(tone.value()) * weight;
        }
        if (trigger.polarity() != 0 && clause == trigger.clause()) {
            sum += trigger.polarity() * 0.5;
            evidence += Math.abs(trigger.polarity()) * 0.5;
        }
        return new Judgement(sum, evidence, clauses.get(clause).end());
    }

    private double distance(Trigger trigger, Tone tone) {
        if (tone.overlaps(trigger.start(), trigger.end())) {
            return 0;
        }
        return tone.start() >= trigger.end()
                ? text.gap(trigger.end(), tone.start())
                : text.gap(tone.end(), trigger.start());
    }

    private boolean isNearerToOther(Trigger trigger, Tone tone) {
        @Nullable Trigger nearest = null;
        for (Trigger other : triggers) {
            if (other.clause() == tone.clause()
                    && other.aspect() != trigger.aspect()
                    && (nearest == null || distance(other, tone) < distance(nearest, tone))) {
                nearest = other;
            }
        }
        return nearest != null && distance(nearest, tone) + 0.5 < distance(trigger, tone);
    }

    private AspectMention mention(Trigger trigger, Judgement judgement) {
        double sum = judgement.sum();
        Sentiment sentiment =
                Math.abs(sum) < NEUTRAL_BAND ? Sentiment.NEUTRAL : sum > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
        double agreement = judgement.evidence() == 0 ? 0 : Math.abs(sum) / judgement.evidence();
        double confidence =
                sentiment == Sentiment.NEUTRAL ? 0.4 : 0.45 + 0.5 * agreement * Math.min(1, judgement.evidence() / 2.5);
        int start = clauses.get(trigger.clause()).start();
        int end = judgement.clauseEnd();
        if (end - start > LONGEST_PASSAGE) {
            start = Math.max(start, trigger.start() - WINDOW);
            end = Math.min(end, trigger.end() + WINDOW);
        }
        start = wordStart(start, trigger.start());
        end = wordEnd(end, trigger.end());
        return new AspectMention(trigger.aspect(), sentiment, confidence, start, end);
    }

    /** Moves right past white space and out of a cut word, never into the trigger. */
    private int wordStart(int start, int limit) {
        int i = start;
        while (i < limit
                && (text.chars[i] <= ' ' || !text.isEntryStart(i) || Character.isLowSurrogate(text.chars[i]))) {
            i++;
        }
        return i;
    }

    private int wordEnd(int end, int limit) {
        int i = end;
        while (i > limit
                && (text.chars[i - 1] <= ' '
                        || i < text.length && (!text.isEntryStart(i) || Character.isLowSurrogate(text.chars[i])))) {
            i--;
        }
        return i;
    }

    private static AspectMention stronger(AspectMention one, AspectMention other) {
        return other.confidence() > one.confidence() ? other : one;
    }
}
