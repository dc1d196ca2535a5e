package io.renown.analysis;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.Sentiment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the fast pass thinks of the aspects of a text before it decides, for those who know more of it. */
public final class AspectGuesses {

    /** For texts of the languages that aspects are learned in. Threads may share one. */
    public static final class Reader {

        private final Map<String, LanguagePack> packs = LanguagePack.loadAll();

        /** @param language two letters, one that {@link #judges} */
        public AspectGuesses read(String language, String whole, OwnWords ownWords) {
            return new AspectGuesses(pack(language), language, whole, ownWords);
        }

        /** Whether what the fast pass thinks of aspects was learned in this language. */
        public boolean judges(String language) {
            return packs.containsKey(language) && pack(language).judge() != null;
        }

        /** Words and phrases that speak of an aspect, with what they say. */
        public List<AspectPhrase> phrases(String language) {
            return AspectPhrase.of(LanguagePack.files("aspects-", language));
        }

        /** The word files under {@code /analysis} that all this depends on. */
        public List<String> wordFiles(String language) {
            List<String> files = new ArrayList<>(LanguagePack.files("sentiment-", language));
            files.addAll(LanguagePack.files("aspects-", language));
            return files;
        }

        private LanguagePack pack(String language) {
            LanguagePack pack = packs.get(language);
            if (pack == null) {
                throw new IllegalArgumentException("No words of " + language);
            }
            return pack;
        }
    }

    private final List<Clause> clauses;
    private final AspectReader reader;
    private final LanguagePack pack;
    private final FoldedText text;
    private final Set<Aspect> sure;

    private AspectGuesses(LanguagePack pack, String language, String whole, OwnWords ownWords) {
        FoldedText folded = FoldedText.of(whole);
        this.pack = pack;
        text = pack.withoutAccents() ? folded.withoutAccents() : folded;
        OwnLexicon.Found own = ownWords instanceof OwnLexicon lexicon
                ? lexicon.find(text, language, pack.withoutAccents())
                : OwnLexicon.Found.NOTHING;
        List<Hit> hits = own.hits(pack.sentiment().scan(text));
        clauses = ClauseSplitter.split(text, hits);
        ToneReader tones = new ToneReader(text, hits, clauses);
        reader = new AspectReader(
                text, hits, clauses, tones.read(), own.aspects(pack.aspects().scan(text)), tones);
        sure = own.named().isEmpty() ? EnumSet.noneOf(Aspect.class) : EnumSet.copyOf(own.named());
    }

    public List<Span> clauses() {
        return clauses.stream()
                .map(clause -> new Span(clause.start(), clause.end()))
                .toList();
    }

    /** One for each aspect, in their order. */
    public List<AspectGuess> all() {
        AspectJudge judge = pack.judge();
        if (judge == null) {
            throw new IllegalStateException("Nothing was learned of aspects in this language");
        }
        AspectJudge.Reading reading = judge.read(TextRuns.of(text));
        return reader.plainRows().stream()
                .map(row -> reading.guess(row, sure.contains(row.aspect())))
                .toList();
    }

    /** @param clause where it is spoken of, if no word names it */
    public AspectMention mention(Aspect aspect, Sentiment sentiment, double confidence, int clause) {
        return reader.mention(aspect, sentiment, confidence, clause);
    }
}
