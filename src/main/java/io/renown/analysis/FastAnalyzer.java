package io.renown.analysis;

import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The fast pass: script and spelling rules, lexicons and clause rules over one review. Holds only what it read from its
 * word files at construction, so threads may share one.
 */
@Component
public final class FastAnalyzer implements ReviewAnalyzer {

    private final LanguageDetector languageDetector = new LanguageDetector();
    private final Map<String, LanguagePack> packs = LanguagePack.loadAll();
    private final LanguagePack unknown = LanguagePack.withoutWords();
    private final RiskReader riskReader = new RiskReader();

    @Override
    public String modelVersion() {
        return "fast-1";
    }

    @Override
    public ReviewAnalysis analyze(ReviewContent content) {
        String whole = content.whole();
        FoldedText text = FoldedText.of(whole);
        LanguageGuess language = languageDetector.detect(text, whole, content.languageHint());
        LanguagePack pack = packs.getOrDefault(language.likely(), unknown);
        FoldedText read = pack.withoutAccents() ? text.withoutAccents() : text;

        List<Hit> hits = pack.sentiment().scan(read);
        List<Clause> clauses = ClauseSplitter.split(read, hits);
        ToneReader toneReader = new ToneReader(read, hits, clauses);
        List<Tone> tones = toneReader.read();
        AspectReader aspects =
                new AspectReader(read, clauses, tones, pack.aspects().scan(read), toneReader);
        List<Tone> allTones = new ArrayList<>(tones);
        allTones.addAll(aspects.ownTones());

        int titleEnd = content.title().isEmpty() ? 0 : content.title().length();
        SentimentJudge.Verdict verdict = SentimentJudge.judge(
                clauses, allTones, titleEnd, (int) read.gap(0, read.length), content.normalizedRating());
        double confidence =
                content.normalizedRating() == null ? verdict.confidence() * pack.reliability() : verdict.confidence();
        return new ReviewAnalysis(
                language.language(),
                language.confidence(),
                verdict.sentiment(),
                confidence,
                verdict.score(),
                EmotionGauge.measure(whole, text, allTones),
                aspects.read(),
                riskReader.read(language.likely(), text, toneReader),
                SimilaritySignature.of(text),
                modelVersion());
    }
}
