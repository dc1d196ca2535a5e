package io.renown.analysis.evaluation;

import io.renown.analysis.FastAnalyzer;
import io.renown.analysis.deep.DeepPass;
import io.renown.review.analysis.AnalyzedReview;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.SentimentBasis;
import java.util.List;

/** The fast pass and after it the deep one; what the deep pass does not judge stays as the fast pass left it. */
final class BothPasses implements ReviewAnalyzer {

    private final FastAnalyzer fast = new FastAnalyzer();
    private final DeepAnalyzer deep = DeepPass.create();

    @Override
    public String modelVersion() {
        return deep.modelVersion();
    }

    @Override
    public double languageConfidence(ReviewContent content, String language) {
        return fast.languageConfidence(content, language);
    }

    @Override
    public SentimentBasis basis(String language) {
        return fast.basis(language);
    }

    @Override
    public OwnWords prepare(List<OwnWord> words) {
        return fast.prepare(words);
    }

    @Override
    public ReviewAnalysis analyze(ReviewContent content, OwnWords ownWords) {
        ReviewAnalysis first = fast.analyze(content, ownWords);
        DeepAnalysis second = deep.analyze(List.of(new AnalyzedReview(content, first, ownWords)))
                .getFirst();
        return new ReviewAnalysis(
                first.language(),
                first.languageConfidence(),
                second.sentiment(),
                second.sentimentConfidence(),
                second.score(),
                first.emotion(),
                second.aspects(),
                first.risks(),
                first.signature(),
                second.modelVersion());
    }
}
