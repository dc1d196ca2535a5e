package io.renown.analysis;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The aspects of one text. An aspect takes the tones of its clause, near ones more than far ones; a tone that stands
 * nearer to another aspect counts little. A clause that names without judging borrows from the next one.
 */
final class AspectReader {

    private static final double NEUTRAL_BAND = 0.5;
    private static final double OTHERS_TONE = 0.1;
    private static final double BORROWED = 0.6;
    private static final int LONGEST_PASSAGE = 120;
    private static final int WINDOW = 40;
    private static final double MAX_CONFIDENCE = 0.97;
    private static final double AGREEMENT = 0.2;

    /** A word that names an aspect, and what the word itself says. */
    record Trigger(Aspect aspect, double polarity, int start, int end, int clause) {}

    record Judgement(double sum, double evidence, int clauseEnd) {}

    /** A trigger and what the rules make of it. */
    record Passage(Trigger trigger, Judgement judgement) {

        Sentiment sentiment() {
            double sum = judgement.sum();
            return Math.abs(sum) < NEUTRAL_BAND ? Sentiment.NEUTRAL : sum > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
        }

        double confidence() {
            if (sentiment() == Sentiment.NEUTRAL) {
                return 0.4;
            }
            double agreement = Math.abs(judgement.sum()) / judgement.evidence();
            return 0.45 + 0.5 * agreement * Math.min(1, judgement.evidence() / 2.5);
        }
    }

    private final FoldedText text;
    private final List<Clause> clauses;
    /** By index of the clause. */
    private final List<List<Trigger>> triggers = new ArrayList<>();

    private final List<List<Tone>> tones = new ArrayList<>();
    /** Tones that come from aspect words, not from the sentiment lexicon. */
    private final List<Tone> ownTones = new ArrayList<>();

    private final List<Hit> negators;

    /** Found when first asked for. */
    private @Nullable Map<Aspect, List<Passage>> passagesByAspect;

    /** By index of the clause, how far its runs speak of each aspect; looked for when an aspect is found without a word. */
    private final List<double[]> spokenByClause = new ArrayList<>();

    AspectReader(
            FoldedText text,
            List<Hit> hits,
            List<Clause> clauses,
            List<Tone> lexiconTones,
            List<AspectLexicon.Match> matches,
            ToneReader toneReader) {
        this.text = text;
        this.clauses = clauses;
        this.negators = hits.stream()
                .filter(hit ->
                        hit.term().role() == Term.Role.NEGATOR || hit.term().role() == Term.Role.NEGATOR_AFTER)
                .toList();
        for (int i = 0; i < clauses.size(); i++) {
            triggers.add(new ArrayList<>());
            tones.add(new ArrayList<>());
        }
        lexiconTones.forEach(tone -> tones.get(tone.clause()).add(tone));
        matches.forEach(match -> addTriggers(match, toneReader));
        matches.forEach(match -> addContext(match, toneReader));
    }

    private void addTriggers(AspectLexicon.Match match, ToneReader toneReader) {
        int clause = toneReader.clauseAt(match.start());
        for (AspectTerm term : match.terms()) {
            if (!term.context()) {
                double polarity =
                        term.polarity() == 0 ? 0 : toneReader.bear(term.polarity(), match.start(), match.end(), clause);
                triggers.get(clause).add(new Trigger(term.aspect(), polarity, match.start(), match.end(), clause));
                addOwnTone(match, polarity, clause);
            }
        }
    }

    private void addContext(AspectLexicon.Match match, ToneReader toneReader) {
        int clause = toneReader.clauseAt(match.start());
        for (AspectTerm term : match.terms()) {
            if (term.context() && isNamed(term.aspect(), clause)) {
                addOwnTone(match, toneReader.bear(term.polarity(), match.start(), match.end(), clause), clause);
            }
        }
    }

    private void addOwnTone(AspectLexicon.Match match, double value, int clause) {
        if (value == 0) {
            return;
        }
        for (Tone tone : tones.get(clause)) {
            if (tone.overlaps(match.start(), match.end())) {
                return;
            }
        }
        Tone tone = new Tone(match.start(), match.end(), value, clause);
        ownTones.add(tone);
        tones.get(clause).add(tone);
    }

    private boolean isNamed(Aspect aspect, int clause) {
        for (Trigger trigger : triggers.get(clause)) {
            if (trigger.aspect() == aspect) {
                return true;
            }
        }
        return false;
    }

    /** What the aspect words add to the tones of the whole review. */
    List<Tone> ownTones() {
        return ownTones;
    }

    /** At most one mention an aspect, as the rules alone judge. */
    List<AspectMention> read() {
        List<AspectMention> mentions = new ArrayList<>();
        byAspect()
                .forEach((aspect, passages) -> mentions.add(passages.stream()
                        .map(passage -> mention(passage, passage.sentiment(), passage.confidence()))
                        .reduce(AspectReader::stronger)
                        .orElseThrow()));
        return sorted(mentions);
    }

    /**
     * At most one mention an aspect, as the trained judgement sees all its passages. It may find aspects that no word names.
     *
     * @param runs as {@link TextRuns} finds them in the text
     * @param sure aspects that are spoken of whatever it says
     */
    List<AspectMention> read(AspectJudge judge, int[] runs, Set<Aspect> sure) {
        List<AspectMention> mentions = new ArrayList<>();
        AspectFeatures features = features();
        AspectJudge.Reading reading = judge.read(runs);
        Map<Aspect, List<Passage>> named = byAspect();
        for (Aspect aspect : Aspect.values()) {
            List<Passage> passages = named.get(aspect);
            if (passages == null && !reading.hints(aspect)) {
                continue;
            }
            AspectRow row = passages == null
                    ? features.unnamed(aspect).build(false)
                    : features.row(aspect, passages).build(true);
            AspectJudge.Verdict verdict = reading.judge(row, sure.contains(aspect));
            if (verdict != null) {
                Passage passage = passages == null ? likeliest(aspect, judge) : fitting(passages, verdict.sentiment());
                mentions.add(mention(passage, verdict.sentiment(), verdict.confidence()));
            }
        }
        return sorted(mentions);
    }

    private static List<AspectMention> sorted(List<AspectMention> mentions) {
        mentions.sort(Comparator.comparingInt(AspectMention::start).thenComparing(AspectMention::aspect));
        return mentions;
    }

    /** @param clause where it is spoken of, if no word names it */
    AspectMention mention(Aspect aspect, Sentiment sentiment, double confidence, int clause) {
        List<Passage> passages = byAspect().get(aspect);
        Passage passage = passages == null ? unnamed(aspect, clause) : fitting(passages, sentiment);
        return mention(passage, sentiment, confidence);
    }

    /** The clause that speaks of an aspect without naming it. */
    private Passage likeliest(Aspect aspect, AspectJudge judge) {
        if (spokenByClause.isEmpty()) {
            clauses.forEach(
                    clause -> spokenByClause.add(judge.spoken(TextRuns.of(text, clause.start(), clause.end()))));
        }
        int best = 0;
        for (int i = 1; i < clauses.size(); i++) {
            if (spokenByClause.get(i)[aspect.ordinal()] > spokenByClause.get(best)[aspect.ordinal()]) {
                best = i;
            }
        }
        return unnamed(aspect, best);
    }

    private Passage unnamed(Aspect aspect, int number) {
        Clause clause = clauses.get(number);
        int start = wordStart(clause.start(), clause.end() - 1);
        int end = wordEnd(Math.min(clause.end(), start + LONGEST_PASSAGE), start + 1);
        return new Passage(new Trigger(aspect, 0, start, end, number), new Judgement(0, 0, end));
    }

    /** What the trained judgement is given, and trained with. */
    List<AspectRow> rows() {
        List<AspectRow> rows = new ArrayList<>();
        AspectFeatures features = features();
        Map<Aspect, List<Passage>> passages = byAspect();
        for (Aspect aspect : Aspect.values()) {
            List<Passage> named = passages.get(aspect);
            rows.add(
                    named == null
                            ? features.unnamed(aspect).buildMerged(false)
                            : features.row(aspect, named).buildMerged(true));
        }
        return rows;
    }

    /** As {@link #rows()}, for the sum alone. */
    List<AspectRow> plainRows() {
        List<AspectRow> rows = new ArrayList<>();
        AspectFeatures features = features();
        Map<Aspect, List<Passage>> passages = byAspect();
        for (Aspect aspect : Aspect.values()) {
            List<Passage> named = passages.get(aspect);
            rows.add(
                    named == null
                            ? features.unnamed(aspect).build(false)
                            : features.row(aspect, named).build(true));
        }
        return rows;
    }

    private Map<Aspect, List<Passage>> byAspect() {
        Map<Aspect, List<Passage>> known = passagesByAspect;
        if (known == null) {
            known = findByAspect();
            passagesByAspect = known;
        }
        return known;
    }

    private Map<Aspect, List<Passage>> findByAspect() {
        Map<Aspect, List<Passage>> passages = new EnumMap<>(Aspect.class);
        for (List<Trigger> ofClause : triggers) {
            for (Trigger trigger : ofClause) {
                passages.computeIfAbsent(trigger.aspect(), aspect -> new ArrayList<>())
                        .add(new Passage(trigger, judge(trigger)));
            }
        }
        return passages;
    }

    /** The passage that says most clearly what was found. */
    private static Passage fitting(List<Passage> passages, Sentiment sentiment) {
        Passage best = passages.getFirst();
        for (Passage passage : passages) {
            boolean fits = passage.sentiment() == sentiment;
            boolean bestFits = best.sentiment() == sentiment;
            if (fits && !bestFits || fits == bestFits && passage.confidence() > best.confidence()) {
                best = passage;
            }
        }
        return best;
    }

    private AspectFeatures features() {
        return new AspectFeatures(text, clauses, tones, triggers, negators);
    }

    private Judgement judge(Trigger trigger) {
        Judgement own = weigh(trigger, trigger.clause(), 1);
        if (own.evidence() > 0) {
            return own;
        }
        int next = trigger.clause() + 1;
        if (next < clauses.size()
                && clauses.get(next).sentence() == clauses.get(trigger.clause()).sentence()
                && triggers.get(next).isEmpty()) {
            Judgement borrowed = weigh(trigger, next, BORROWED);
            if (borrowed.evidence() > 0) {
                return borrowed;
            }
        }
        return own;
    }

    private Judgement weigh(Trigger trigger, int clause, double factor) {
        double sum = 0;
        double evidence = 0;
        for (Tone tone : tones.get(clause)) {
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
        double own = distance(trigger, tone);
        for (Trigger other : triggers.get(tone.clause())) {
            if (other.aspect() != trigger.aspect() && distance(other, tone) + 0.5 < own) {
                return true;
            }
        }
        return false;
    }

    private AspectMention mention(Passage passage, Sentiment sentiment, double confidence) {
        Trigger trigger = passage.trigger();
        int start = clauses.get(trigger.clause()).start();
        int end = passage.judgement().clauseEnd();
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

    /** The surer passage, surer still when another agrees. */
    private static AspectMention stronger(AspectMention one, AspectMention other) {
        AspectMention surer = other.confidence() > one.confidence() ? other : one;
        if (one.sentiment() != other.sentiment()) {
            return surer;
        }
        double confidence = surer.confidence() + (MAX_CONFIDENCE - surer.confidence()) * AGREEMENT;
        return new AspectMention(surer.aspect(), surer.sentiment(), confidence, surer.start(), surer.end());
    }
}
