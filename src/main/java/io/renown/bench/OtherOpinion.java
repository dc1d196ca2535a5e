package io.renown.bench;

import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands in front of the portal's analysis and, when told to, answers as another version of it would: a little less sure of
 * everything, and of a fifth of the reviews with another sentiment. So reviews can be understood again there and back.
 */
final class OtherOpinion implements BeanPostProcessor {

    private static final int CHANGED = 5;

    private volatile boolean other;

    void setOther(boolean other) {
        this.other = other;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof ReviewAnalyzer analyzer ? new Analyzer(analyzer) : bean;
    }

    private final class Analyzer implements ReviewAnalyzer {

        private final ReviewAnalyzer portal;

        Analyzer(ReviewAnalyzer portal) {
            this.portal = portal;
        }

        @Override
        public String modelVersion() {
            return other ? "bench-other" : portal.modelVersion();
        }

        @Override
        public double languageConfidence(ReviewContent content, String language) {
            return portal.languageConfidence(content, language);
        }

        @Override
        public SentimentBasis basis(String language) {
            return portal.basis(language);
        }

        @Override
        public OwnWords prepare(List<OwnWord> words) {
            return portal.prepare(words);
        }

        @Override
        public ReviewAnalysis analyze(ReviewContent content, OwnWords ownWords) {
            ReviewAnalysis analysis = portal.analyze(content, ownWords);
            return other ? otherwise(analysis, content) : analysis;
        }

        private ReviewAnalysis otherwise(ReviewAnalysis found, ReviewContent content) {
            int pick = Objects.hash(content.text(), content.title());
            return new ReviewAnalysis(
                    found.language(),
                    found.languageConfidence(),
                    Math.floorMod(pick, CHANGED) == 0 ? next(found.sentiment()) : found.sentiment(),
                    found.sentimentConfidence() * 0.97,
                    found.score() * 0.97,
                    found.emotion() * 0.97,
                    found.aspects(),
                    found.risks(),
                    found.signature(),
                    modelVersion());
        }

        private static Sentiment next(Sentiment sentiment) {
            return Sentiment.values()[(sentiment.ordinal() + 1) % Sentiment.values().length];
        }
    }
}
