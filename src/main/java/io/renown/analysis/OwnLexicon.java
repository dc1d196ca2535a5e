package io.renown.analysis;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The own words of one tenant beside the words of Renown: where both stand, the tenant's own count. A trie for each
 * language that words were given for, and one for all others; twice, with accents and without.
 */
final class OwnLexicon implements OwnWords {

    /** As much as a plain word of the lexicons. */
    private static final double STRENGTH = 2;

    private static final Term PRAISE = new Term(Term.Role.POLAR, STRENGTH);
    private static final Term BLAME = new Term(Term.Role.POLAR, -STRENGTH);
    private static final Term HIDDEN = new Term(Term.Role.BLANK, 0);

    private record Place(String language, boolean withoutAccents) {}

    private final List<OwnWord> words;
    private final Set<String> languages = new HashSet<>();
    private final Map<Place, Phrases> phrases = new HashMap<>();
    private final String mark;

    OwnLexicon(List<OwnWord> given) {
        words = given.stream()
                .sorted(Comparator.comparing(OwnWord::phrase)
                        .thenComparing(OwnWord::language)
                        .thenComparing(OwnWord::kind))
                .toList();
        words.stream().map(OwnWord::language).forEach(languages::add);
        languages.add("");
        for (String language : languages) {
            for (boolean plain : List.of(false, true)) {
                phrases.put(new Place(language, plain), new Phrases(words, language, plain));
            }
        }
        mark = markOf(words);
    }

    /** Six characters of a sum of them all, behind a sign that no model version holds. */
    private static String markOf(List<OwnWord> words) {
        CRC32 sum = new CRC32();
        words.forEach(word -> sum.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
        return "~" + Long.toString(sum.getValue(), 36);
    }

    @Override
    public String mark() {
        return mark;
    }

    /**
     * What of them stands in a text.
     *
     * @param language two letters, without script
     */
    Found find(FoldedText text, String language, boolean withoutAccents) {
        Phrases fitting = phrases.get(new Place(languages.contains(language) ? language : "", withoutAccents));
        return fitting == null ? Found.NOTHING : new Found(fitting.scan(text));
    }

    /** Where a phrase stands, and all that it means. */
    private record Match(int start, int end, List<OwnWord> words) {

        boolean overlaps(int otherStart, int otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }

    /** The words of one language and those of any. */
    private static final class Phrases {

        private final PhraseTrie trie = new PhraseTrie();
        private final List<List<OwnWord>> meanings = new ArrayList<>();

        Phrases(List<OwnWord> words, String language, boolean withoutAccents) {
            for (OwnWord word : words) {
                if (word.language().isEmpty() || word.language().equals(language)) {
                    add(FoldedText.fold(word.phrase(), withoutAccents), word);
                }
            }
        }

        private void add(String phrase, OwnWord word) {
            int known = trie.find(phrase);
            if (known >= 0) {
                meanings.get(known).add(word);
                return;
            }
            meanings.add(new ArrayList<>(List.of(word)));
            trie.put(phrase, meanings.size() - 1);
        }

        List<Match> scan(FoldedText text) {
            List<Match> matches = new ArrayList<>();
            int i = 0;
            while (i < text.length) {
                long match = text.isEntryStart(i) ? trie.longest(text, i) : PhraseTrie.NO_MATCH;
                if (match == PhraseTrie.NO_MATCH) {
                    i++;
                    continue;
                }
                int end = i + PhraseTrie.length(match);
                matches.add(new Match(i, end, meanings.get(PhraseTrie.value(match))));
                i = end;
            }
            return matches;
        }
    }

    /** The own words of one text, to be joined with what was found without them. */
    record Found(List<Match> matches) {

        static final Found NOTHING = new Found(List.of());

        List<Hit> hits(List<Hit> others) {
            List<Match> polar = of(OwnWord.Kind.POLAR);
            if (polar.isEmpty()) {
                return others;
            }
            List<Hit> hits = new ArrayList<>();
            others.stream()
                    .filter(hit -> polar.stream().noneMatch(own -> own.overlaps(hit.start(), hit.end())))
                    .forEach(hits::add);
            polar.forEach(own -> own.words().stream()
                    .filter(word -> word.kind() == OwnWord.Kind.POLAR)
                    .limit(1)
                    .forEach(word -> hits.add(new Hit(own.start(), own.end(), term(word.polarity())))));
            hits.sort(Comparator.comparingInt(Hit::start));
            return hits;
        }

        private static Term term(@Nullable Sentiment polarity) {
            if (polarity == Sentiment.POSITIVE) {
                return PRAISE;
            }
            return polarity == Sentiment.NEGATIVE ? BLAME : HIDDEN;
        }

        List<AspectLexicon.Match> aspects(List<AspectLexicon.Match> others) {
            List<Match> naming = of(OwnWord.Kind.ASPECT);
            if (naming.isEmpty()) {
                return others;
            }
            List<AspectLexicon.Match> matches = new ArrayList<>();
            others.stream()
                    .filter(match -> naming.stream().noneMatch(own -> own.overlaps(match.start(), match.end())))
                    .forEach(matches::add);
            naming.forEach(own -> matches.add(new AspectLexicon.Match(own.start(), own.end(), terms(own))));
            matches.sort(Comparator.comparingInt(AspectLexicon.Match::start));
            return matches;
        }

        /** The aspects that they name. */
        Set<Aspect> named() {
            Set<Aspect> named = EnumSet.noneOf(Aspect.class);
            for (Match match : matches) {
                for (OwnWord word : match.words()) {
                    if (word.aspect() != null) {
                        named.add(word.aspect());
                    }
                }
            }
            return named;
        }

        private static List<AspectTerm> terms(Match own) {
            List<AspectTerm> terms = new ArrayList<>();
            for (OwnWord word : own.words()) {
                if (word.aspect() != null) {
                    double polarity =
                            word.polarity() == null ? 0 : term(word.polarity()).value();
                    terms.add(new AspectTerm(word.aspect(), polarity, false));
                }
            }
            return terms;
        }

        List<RiskMention> risks(List<RiskMention> others, ToneReader tones) {
            List<Match> risky = of(OwnWord.Kind.RISK);
            if (risky.isEmpty()) {
                return others;
            }
            List<RiskMention> risks = new ArrayList<>(others);
            for (Match own : risky) {
                for (OwnWord word : own.words()) {
                    if (word.risk() != null
                            && !tones.isNegated(own.start(), own.end())
                            && others.stream()
                                    .noneMatch(known ->
                                            known.kind() == word.risk() && own.overlaps(known.start(), known.end()))) {
                        risks.add(new RiskMention(word.risk(), own.start(), own.end()));
                    }
                }
            }
            risks.sort(Comparator.comparingInt(RiskMention::start).thenComparing(RiskMention::kind));
            return risks;
        }

        private List<Match> of(OwnWord.Kind kind) {
            return matches.isEmpty()
                    ? List.of()
                    : matches.stream()
                            .filter(match -> match.words().stream().anyMatch(word -> word.kind() == kind))
                            .toList();
        }
    }
}
