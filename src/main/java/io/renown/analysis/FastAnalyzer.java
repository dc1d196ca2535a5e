package io.renown.analysis;

import io.renown.analysis.model.SentimentWeights;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.SentimentBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The fast pass: script and spelling rules, lexicons, clause rules and trained weights over one review. Holds only what it
 * read from its word and weight files at construction, so threads may share one.
 */
@Component
public final class FastAnalyzer implements ReviewAnalyzer {

    /** Raised whenever words, rules or weights change what is found: reviews are then analysed again. */
    public static final String VERSION = "fast-8";

    /** An emoji without a word may be meant in earnest or in jest: the most that its sentiment is believed. */
    private static final double EMOJI_ALONE = 0.6;

    private static final int[] NO_RUNS = {};

    private final LanguageDetector languageDetector = new LanguageDetector();
    private final Map<String, LanguagePack> packs = LanguagePack.loadAll();
    private final LanguagePack unknown = LanguagePack.withoutWords();
    private final SentimentModels sentimentModels = new SentimentModels();
    private final RiskReader riskReader = new RiskReader();

    @Override
    public String modelVersion() {
        return VERSION;
    }

    /** The language alone, as {@link ReviewAnalysis#language()} names it. */
    public String language(ReviewContent content) {
        String whole = content.whole();
        return languageDetector
                .detect(FoldedText.of(whole), whole, content.languageHint())
                .language();
    }

    @Override
    public double languageConfidence(ReviewContent content, String language) {
        String whole = content.whole();
        LanguageGuess guess = languageDetector.detect(FoldedText.of(whole), whole, content.languageHint());
        return guess.language().equals(language) ? guess.confidence() : 0;
    }

    @Override
    public SentimentBasis basis(String language) {
        String plain = language.substring(0, Math.min(2, language.length()));
        if (language.equals(LanguageDetector.UNKNOWN)) {
            return SentimentBasis.UNKNOWN_LANGUAGE;
        }
        if (!packs.containsKey(plain)) {
            return SentimentBasis.EMOJI;
        }
        return sentimentModels.isTrained(plain) ? SentimentBasis.TRAINED : SentimentBasis.WORD_LISTS;
    }

    @Override
    public OwnWords prepare(List<OwnWord> words) {
        return words.isEmpty() ? OwnWords.NONE : new OwnLexicon(words);
    }

    @Override
    public ReviewAnalysis analyze(ReviewContent content, OwnWords ownWords) {
        String whole = content.whole();
        FoldedText text = FoldedText.of(whole);
        LanguageGuess language = languageDetector.detect(text, whole, content.languageHint());
        LanguagePack pack = packs.getOrDefault(language.likely(), unknown);
        FoldedText read = pack.withoutAccents() ? text.withoutAccents() : text;

        OwnLexicon.Found own = ownWords instanceof OwnLexicon lexicon
                ? lexicon.find(read, language.likely(), pack.withoutAccents())
                : OwnLexicon.Found.NOTHING;

        List<Hit> hits = own.hits(pack.sentiment().scan(read));
        List<Clause> clauses = ClauseSplitter.split(read, hits);
        ToneReader toneReader = new ToneReader(read, hits, clauses);
        List<Tone> tones = toneReader.read();
        AspectReader aspects = new AspectReader(
                read, hits, clauses, tones, own.aspects(pack.aspects().scan(read)), toneReader);
        List<Tone> allTones = new ArrayList<>(tones);
        allTones.addAll(aspects.ownTones());

        int titleEnd = content.title().isEmpty() ? 0 : content.title().length();
        ToneSummary summary = new ToneSummary(read, hits, clauses, tones, titleEnd);
        SentimentWeights weights = sentimentModels.of(language.likely());
        AspectJudge judge = pack.judge();
        int[] runs = weights.readsRuns() || judge != null ? TextRuns.of(read) : NO_RUNS;
        boolean gibberish = Gibberish.is(whole);
        boolean worded = ReadableText.hasWords(whole);
        boolean wordless = summary.evidence() == 0 && !worded;
        SentimentJudge.Verdict verdict = wordless || gibberish
                ? SentimentJudge.judgeNothing(content.normalizedRating())
                : SentimentJudge.judge(
                        weights.shares(runs, summary.numbers()),
                        summary.evidence(),
                        worded ? pack.reliability() : Math.min(EMOJI_ALONE, pack.reliability()),
                        content.normalizedRating());
        return new ReviewAnalysis(
                language.language(),
                language.confidence(),
                verdict.sentiment(),
                verdict.confidence(),
                verdict.score(),
                EmotionGauge.measure(whole, text, allTones),
                gibberish ? List.of() : judge == null ? aspects.read() : aspects.read(judge, runs, own.named()),
                own.risks(riskReader.read(language.likely(), text, toneReader, null), toneReader),
                MinHash.of(text),
                modelVersion() + ownWords.mark());
    }

    /** What the trained judgement of aspects is trained with. */
    public AspectView aspectView(String language, String whole) {
        LanguagePack pack = packs.getOrDefault(language, unknown);
        FoldedText text = FoldedText.of(whole);
        FoldedText read = pack.withoutAccents() ? text.withoutAccents() : text;
        List<Hit> hits = pack.sentiment().scan(read);
        List<Clause> clauses = ClauseSplitter.split(read, hits);
        ToneReader toneReader = new ToneReader(read, hits, clauses);
        List<AspectRow> rows = new AspectReader(
                        read, hits, clauses, toneReader.read(), pack.aspects().scan(read), toneReader)
                .rows();
        return new AspectView(TextRuns.of(read), rows);
    }
}
